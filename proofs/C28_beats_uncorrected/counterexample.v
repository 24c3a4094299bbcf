(** * Counterexamples to readings of C28

    - [C28a_refuted]: by the point of [witnesses/a.json]. *)

From CollapseAudit.generated Require Import Statements C28_witnesses.

Theorem C28a_refuted : ~ C28a_statement.
Proof. exact C28a_by_a. Qed.
