(** * Counterexamples to readings of C25

    - [C25a_refuted]: by the point of [witnesses/a.json].
    - [C25b_refuted]: by the point of [witnesses/b.json]. *)

From CollapseAudit.generated Require Import Statements C25_witnesses.

Theorem C25a_refuted : ~ C25a_statement.
Proof. exact C25a_by_a. Qed.

Theorem C25b_refuted : ~ C25b_statement.
Proof. exact C25b_by_b. Qed.
