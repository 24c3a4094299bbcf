(** * Counterexamples to readings of C21

    - [C21a_refuted]: by the point of [witnesses/a.json].
    - [C21b_refuted]: by the point of [witnesses/b.json].
    - [C21e_refuted]: by the point of [witnesses/e.json]. *)

From CollapseAudit.generated Require Import Statements C21_witnesses.

Theorem C21a_refuted : ~ C21a_statement.
Proof. exact C21a_by_a. Qed.

Theorem C21b_refuted : ~ C21b_statement.
Proof. exact C21b_by_b. Qed.

Theorem C21e_refuted : ~ C21e_statement.
Proof. exact C21e_by_e. Qed.
