(** * Counterexamples to readings of C40

    - [C40c_refuted]: by the point of [witnesses/c.json]. *)

From CollapseAudit.generated Require Import Statements C40_witnesses.

Theorem C40c_refuted : ~ C40c_statement.
Proof. exact C40c_by_c. Qed.
