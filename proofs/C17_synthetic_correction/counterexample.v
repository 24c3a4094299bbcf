(** * Counterexamples to readings of C17

    - [C17b_refuted]: by the point of [witnesses/b.json].
    - [C17d_refuted]: by the point of [witnesses/d.json]. *)

From CollapseAudit.generated Require Import Statements C17_witnesses.

Theorem C17b_refuted : ~ C17b_statement.
Proof. exact C17b_by_b. Qed.

Theorem C17d_refuted : ~ C17d_statement.
Proof. exact C17d_by_d. Qed.
