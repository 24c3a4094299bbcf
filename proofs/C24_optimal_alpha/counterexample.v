(** * Counterexamples to readings of C24

    - [C24a_refuted]: by the point of [witnesses/a.json].
    - [C24b_refuted]: by the point of [witnesses/b.json]. *)

From CollapseAudit.generated Require Import Statements C24_witnesses.

Theorem C24a_refuted : ~ C24a_statement.
Proof. exact C24a_by_a. Qed.

Theorem C24b_refuted : ~ C24b_statement.
Proof. exact C24b_by_b. Qed.
