(** * C12: the divergence from P0 may fall along a path

    The path of C03: three draws a generation, two letters,
    (1/3, 2/3) -> (2/3, 1/3) -> (1/3, 2/3). *)

From CollapseAudit.theory Require Import Paths.
From CollapseAudit.C03_compounding Require Import path.

Theorem C12a_refuted : ~ C12a_statement.
Proof. exact C03a_refuted. Qed.
