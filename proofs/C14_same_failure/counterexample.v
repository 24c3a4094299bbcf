(** * Counterexamples to readings of C14

    - [C14c_refuted]: by the point of [witnesses/c.json].
    - [C14p_refuted]: by the point of [witnesses/p.json]. *)

From CollapseAudit.generated Require Import Statements C14_witnesses.

Theorem C14c_refuted : ~ C14c_statement.
Proof. exact C14c_by_c. Qed.

Theorem C14p_refuted : ~ C14p_statement.
Proof. exact C14p_by_p. Qed.
