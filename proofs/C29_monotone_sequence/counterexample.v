(** * Counterexamples to readings of C29

    - [C29b_refuted]: by the point of [witnesses/b.json].
    - [C29f_refuted]: by the point of [witnesses/f.json]. *)

From CollapseAudit.generated Require Import Statements C29_witnesses.

Theorem C29b_refuted : ~ C29b_statement.
Proof. exact C29b_by_b. Qed.

Theorem C29f_refuted : ~ C29f_statement.
Proof. exact C29f_by_f. Qed.
