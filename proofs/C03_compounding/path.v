(** * C03: the divergence from P0 may fall along a path

    Three draws a generation, two letters:
    P0 = (1/3, 2/3) -> P1 = (2/3, 1/3) -> P2 = (1/3, 2/3) = P0.
    Both steps have positive probability, D(P0||P1) = ln(2)/3 > 0, and
    D(P0||P2) = 0: the path leaves P0, comes closer and returns.

    On two letters, no fewer draws and no fewer steps will do: D = 0 at the start,
    so it cannot fall at the first step, and after it, on one or two draws, the
    model has lost a letter for ever or is the flat one. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Extended Language Transfer Resampling Paths.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Definition away : bool -> R := emp (first 3 2).
Definition back : bool -> R := emp (first 3 1).
Definition home : bool -> R := coin (/ 3).

Definition returning : history [finType of bool] 3 1 := [tuple of first 3 1 :: [tuple]].
Definition there_and_back : history [finType of bool] 3 2 := [tuple of first 3 2 :: returning].

Lemma awayE : away =1 coin (2 / 3).
Proof. by move=> b; rewrite /away emp_first //; case: b => /=; lra. Qed.

Lemma backE : back =1 home.
Proof. by move=> b; rewrite /back emp_first //; case: b => /=; lra. Qed.

Lemma home_dist : is_dist home. Proof. by apply: coin_dist; lra. Qed.
Lemma away_dist : is_dist away. Proof. exact: emp_dist. Qed.
Lemma back_dist : is_dist back. Proof. exact: emp_dist. Qed.

Lemma there_and_back_gt0 : 0 < history_law 3 id 2 home there_and_back.
Proof.
apply: (proj2 (history_gt0_cons (N := 3) isT (first 3 2) returning home_dist)); split.
  by apply: iid_coin_gt0; lra.
apply: (proj2 (history_gt0_cons (N := 3) isT (first 3 1) [tuple] away_dist)); split;
  last by rewrite /history_law /=; lra.
by rewrite (eq_iid _ awayE); apply: iid_coin_gt0; lra.
Qed.

Lemma away_neq : ~ away =1 home.
Proof. by move=> /(_ true); rewrite awayE /= /home /=; lra. Qed.

Lemma comes_closer : ~ no_closer home away back.
Proof.
have h0 := proj1 home_dist; have a0 := proj1 away_dist; have b0 := proj1 back_dist.
have da : dom home away by apply: dom_pos => b; rewrite awayE; case: b => /=; lra.
have db : dom home back by move=> b; rewrite backE.
rewrite /no_closer !KL_fin // (eq_kl (frefl home) backE) kl_refl /=.
have away' : ~ home =1 away by move=> E; apply: away_neq => b; rewrite E.
by have := kl_gt0 home_dist away_dist da away'; lra.
Qed.

Lemma bool_two : (2 <= #|[finType of bool]|)%N. Proof. by rewrite card_bool. Qed.

Theorem C03a_refuted : ~ C03a_statement.
Proof.
move=> claim; apply: comes_closer; exact: (claim _ 3%N home bool_two isT home_dist
  2%N there_and_back there_and_back_gt0 1%N isT).
Qed.
