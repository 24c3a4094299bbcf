(** * Counterexamples to readings of C20

    - [C20a_refuted]: by the point of [witnesses/a.json].
    - [C20b_refuted]: by the point of [witnesses/b.json]. *)

From CollapseAudit.generated Require Import Statements C20_witnesses.

Theorem C20a_refuted : ~ C20a_statement.
Proof. exact C20a_by_a. Qed.

Theorem C20b_refuted : ~ C20b_statement.
Proof. exact C20b_by_b. Qed.
