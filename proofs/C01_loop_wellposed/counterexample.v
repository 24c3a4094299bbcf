(** * Counterexamples to readings of C01

    - [C01a_refuted]: by the point of [witnesses/a.json].
    - [C01e_refuted]: by the point of [witnesses/e.json]. *)

From CollapseAudit.generated Require Import Statements C01_witnesses.

Theorem C01a_refuted : ~ C01a_statement.
Proof. exact C01a_by_a. Qed.

Theorem C01e_refuted : ~ C01e_statement.
Proof. exact C01e_by_e. Qed.
