(** * Counterexamples to readings of C23

    - [C23a_refuted]: by the point of [witnesses/a.json]. *)

From CollapseAudit.generated Require Import Statements C23_witnesses.

Theorem C23a_refuted : ~ C23a_statement.
Proof. exact C23a_by_a. Qed.
