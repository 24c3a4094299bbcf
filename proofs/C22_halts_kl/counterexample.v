(** * Counterexamples to readings of C22

    - [C22c_refuted]: by the point of [witnesses/c.json]. *)

From CollapseAudit.generated Require Import Statements C22_witnesses.

Theorem C22c_refuted : ~ C22c_statement.
Proof. exact C22c_by_c. Qed.
