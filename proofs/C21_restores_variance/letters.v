(** * On two letters entropy and variance move the same way

    - [C21f_proved]: for the models [(1 - p, p)] and [(1 - q, q)] on two letters, and any
      labels, [(H(q) - H(p)) (Var(q) - Var(p)) >= 0]; both grow with [p (1 - p)]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Entropy Extended Language TwoLetters.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma same_way (T : finType) (x y : T) a b (d : R) : x != y -> 0 <= a <= 1 ->
  0 <= d -> a * (1 - a) <= b * (1 - b) ->
  0 <= (ent (two x y a) - ent (two x y b)) * (a * (1 - a) * d - b * (1 - b) * d).
Proof.
move=> xy a01 d0 ab; have := two_ent_le xy a01 ab => le.
have : a * (1 - a) * d <= b * (1 - b) * d by apply: Rmult_le_compat_r.
by nra.
Qed.

Theorem C21f_proved : C21f_statement.
Proof.
move=> T T2 x q p p0 p1 q0 q1; rewrite /= in p0 p1 q0 q1.
rewrite !(entropy_two T2) ?(var_two T2) //=.
have sq := pow2_ge_0 (x (letter0 T2) - x (letter1 T2)).
have xy := letters_differ T2.
have [le|/Rlt_le le] := Rle_lt_dec (q * (1 - q)) (p * (1 - p)).
  exact: same_way xy (conj q0 q1) sq le.
by have := same_way xy (conj p0 p1) sq le; lra.
Qed.
