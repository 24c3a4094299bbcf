(** * On two letters variance does not rise where entropy falls

    - [C14q_proved]: for the models [(1 - p, p)] and [(1 - q, q)] on two letters, and any
      labels, [H(q) < H(p)] gives [Var(q) <= Var(p)]; both grow with [p (1 - p)]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Extended Language TwoLetters.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C14q_proved : C14q_statement.
Proof.
move=> T T2 x q p p0 p1 q0 q1; rewrite /= in p0 p1 q0 q1.
rewrite !(entropy_two T2) ?(var_two T2) //= => falls.
have sq := pow2_ge_0 (x (letter0 T2) - x (letter1 T2)).
apply: Rmult_le_compat_r => //; apply: Rnot_lt_le => /Rlt_le wider.
by have := two_ent_le (letters_differ T2) (conj p0 p1) wider; lra.
Qed.
