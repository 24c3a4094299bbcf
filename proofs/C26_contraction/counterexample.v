(** * Counterexamples to readings of C26

    - [C26a_refuted]: by the point of [witnesses/a.json].
    - [C26m_refuted]: by the point of [witnesses/m.json].
    - [C26n_refuted]: by the point of [witnesses/n.json]. *)

From CollapseAudit.generated Require Import Statements C26_witnesses.

Theorem C26a_refuted : ~ C26a_statement.
Proof. exact C26a_by_a. Qed.

Theorem C26m_refuted : ~ C26m_statement.
Proof. exact C26m_by_m. Qed.

Theorem C26n_refuted : ~ C26n_statement.
Proof. exact C26n_by_n. Qed.
