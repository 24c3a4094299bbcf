(** * Counterexamples to readings of C27

    - [C27a_refuted]: by the point of [witnesses/a.json].
    - [C27d_refuted]: by the point of [witnesses/d.json]. *)

From CollapseAudit.generated Require Import Statements C27_witnesses.

Theorem C27a_refuted : ~ C27a_statement.
Proof. exact C27a_by_a. Qed.

Theorem C27d_refuted : ~ C27d_statement.
Proof. exact C27d_by_d. Qed.
