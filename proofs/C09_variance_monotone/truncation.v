(** * C09: truncation may raise the variance

    P = (0.45, 0.10, 0.45) on the labels -1, 0, 1: the least likely letter lies in
    the middle. Without it the model is (1/2, 0, 1/2), and the variance rises from
    0.9 to 1.

    Main result
    - [C09c_refuted] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Moments Paths Orbits.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Notation three := [finType of option bool].

Definition label (i : three) : R := if i is Some b then if b then 1 else -1 else 0.
Definition before (i : three) : R := if i is Some _ then 9 / 20 else 1 / 10.
Definition kept_letters : {set three} := [set~ None].

Lemma sum3 (F : three -> R) : \sum_i F i = F None + (F (Some true) + F (Some false)).
Proof. by rewrite (bigD1 None) //= (bigD1 (Some true)) //= (big_pred1 (Some false)) // => -[[]|]. Qed.

Lemma label_inj : injective label.
Proof. by move=> [[]|] [[]|] //=; lra. Qed.

Lemma before_dist : is_dist before.
Proof. by split=> [[b|]|]; rewrite ?sum3 /=; lra. Qed.

Lemma kept_top : most_likely before kept_letters.
Proof.
split=> [[b|] [c|]|]; rewrite ?inE //=; first by lra.
by exists (Some true); rewrite ?inE //=; lra.
Qed.

Lemma afterE i : truncation before kept_letters i = if i is Some _ then / 2 else 0.
Proof.
have mass : \sum_(j in kept_letters) before j = 9 / 10.
  by rewrite big_mkcond sum3 !inE /=; lra.
by rewrite /truncation mass !inE; case: i => [b|] /=; lra.
Qed.

Theorem C09c_refuted : ~ C09c_statement.
Proof.
move=> claim; have := claim _ _ _ _ label_inj before_dist kept_top.
rewrite (eq_vari _ afterE) /vari /avg !sum3 /=; lra.
Qed.
