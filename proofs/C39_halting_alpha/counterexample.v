(** * Counterexamples to readings of C39

    - [C39a_refuted]: by the point of [witnesses/a.json].
    - [C39c_refuted]: by the point of [witnesses/c.json].
    - [C39e_refuted]: by the point of [witnesses/e.json].
    - [C39f_refuted]: by the point of [witnesses/f.json]. *)

From CollapseAudit.generated Require Import Statements C39_witnesses.

Theorem C39a_refuted : ~ C39a_statement.
Proof. exact C39a_by_a. Qed.

Theorem C39c_refuted : ~ C39c_statement.
Proof. exact C39c_by_c. Qed.

Theorem C39e_refuted : ~ C39e_statement.
Proof. exact C39e_by_e. Qed.

Theorem C39f_refuted : ~ C39f_statement.
Proof. exact C39f_by_f. Qed.
