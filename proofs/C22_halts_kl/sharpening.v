(** * A training step that sharpens, against a quarter of exact human data

    Two equally likely letters, [P0 = (1/2, 1/2)], anchoring weight 1/4, and the
    update that squares the probabilities and renormalises (tempering with exponent
    2), which leaves [P0] where it is. In both orders in which the update takes part,
    from [(3/4, 1/4)] on, the model stays at [(x, 1 - x)] with [3/4 <= x < 1], and
    the first step leads further from [P0].

    - [sharpen_coin]        the update takes (x, 1 - x) to (x^2, (1 - x)^2), normalised
    - [stuck_run]           a run that starts at (3/4, 1/4) and stays there or beyond
    - [updating_stuck], [training_stuck]  the runs of order (ii) and order (iii)
    - [stuck_rises]         the first step raises the divergence
    - [stuck_far]           at no generation is it below [D(P0||(3/4, 1/4)) > 0]
    - [C22d_refuted]        order (iii): the divergence may rise *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Majorisation Paths.
From CollapseAudit.theory Require Import Extended Language Transfer Orders.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Definition sharpen : (bool -> R) -> bool -> R := tempering 2.

Definition sharper (x : R) : R := x ^ 2 / (x ^ 2 + (1 - x) ^ 2).

Definition fair : bool -> R := coin (1 / 2).

Definition updating (p : bool -> R) : bool -> R := blend (1 / 4) (sharpen p) fair.

Definition training (p : bool -> R) : bool -> R := sharpen (blend (1 / 4) p fair).

Lemma quarter : 0 < 1 / 4 <= 1. Proof. by lra. Qed.

Lemma fair_dist : is_dist fair. Proof. by apply: coin_dist; lra. Qed.

Lemma power_2 y : 0 <= y -> power 2 y = y ^ 2.
Proof.
move=> [y0|<-]; last by rewrite power_0; ring.
by rewrite power_pos // (_ : 2 * ln y = ln y + ln y) ?exp_plus ?exp_ln //; ring.
Qed.

Lemma sharpen_coin x : 0 < x < 1 -> sharpen (coin x) = coin (sharper x).
Proof.
move=> x01; apply: functional_extensionality => b.
rewrite /sharpen /tempering sumR_bool /sharper.
by case: b => /=; rewrite !power_2; try lra; field; nra.
Qed.

Lemma sharpen_fair : sharpen fair =1 fair.
Proof. by rewrite /fair sharpen_coin; [rewrite (coin_eq (y := 1 / 2)) // /sharper; field | lra]. Qed.

Lemma sharpen_dist p : is_dist p -> is_dist (sharpen p).
Proof. by move=> pd; apply: tempering_dist. Qed.

Lemma sharper_ge x c : 1 / 2 <= c < 1 -> c <= x < 1 -> sharper c <= sharper x < 1.
Proof.
move=> c01 cx; have c2 : 0 < c ^ 2 + (1 - c) ^ 2 by nra.
have x2 : 0 < x ^ 2 + (1 - x) ^ 2 by nra.
split; last by apply: (Rmult_lt_reg_r (x ^ 2 + (1 - x) ^ 2)) => //;
  rewrite /sharper /Rdiv Rmult_assoc Rinv_l; nra.
apply: (Rmult_le_reg_r ((x ^ 2 + (1 - x) ^ 2) * (c ^ 2 + (1 - c) ^ 2))); first by nra.
have -> : sharper c * ((x ^ 2 + (1 - x) ^ 2) * (c ^ 2 + (1 - c) ^ 2)) =
  c ^ 2 * (x ^ 2 + (1 - x) ^ 2) by rewrite /sharper; field; lra.
have -> : sharper x * ((x ^ 2 + (1 - x) ^ 2) * (c ^ 2 + (1 - c) ^ 2)) =
  x ^ 2 * (c ^ 2 + (1 - c) ^ 2) by rewrite /sharper; field; lra.
suff : (c * (1 - x)) ^ 2 <= (x * (1 - c)) ^ 2 by nra.
by apply: pow_incr; nra.
Qed.

(** ** The two runs *)

Definition stuck_run (P : nat -> bool -> R) : Prop :=
  P 0%N = coin (3 / 4) /\
  (exists2 y, 3 / 4 < y < 1 & P 1%N = coin y) /\
  forall n, exists2 x, 3 / 4 <= x < 1 & P n = coin x.

Lemma stuck_iter (f : (bool -> R) -> bool -> R) (g : R -> R) :
  (forall x, 3 / 4 <= x < 1 -> f (coin x) = coin (g x) /\ 3 / 4 < g x < 1) ->
  stuck_run (fun n => iter n f (coin (3 / 4))).
Proof.
move=> fg; split=> //; split.
  by have [E g1] := fg (3 / 4) ltac:(lra); exists (g (3 / 4)).
elim=> [|n [x x1 E]] /=; first by exists (3 / 4) => //; lra.
by rewrite E; have [-> gx] := fg x x1; exists (g x) => //; lra.
Qed.

Lemma updating_stuck : stuck_run (fun n => iter n updating (coin (3 / 4))).
Proof.
apply: (@stuck_iter _ (fun x => 3 / 4 * sharper x + 1 / 8)) => x x1; split.
  by rewrite /updating sharpen_coin ?blend_coin; [apply: coin_eq; field | lra].
have := @sharper_ge x (3 / 4) ltac:(lra) x1.
by have -> : sharper (3 / 4) = 9 / 10 by [rewrite /sharper; field]; lra.
Qed.

Lemma training_stuck : stuck_run (fun n => iter n training (coin (3 / 4))).
Proof.
apply: (@stuck_iter _ (fun x => sharper (3 / 4 * x + 1 / 8))) => x x1; split.
  rewrite /training blend_coin sharpen_coin; last by lra.
  by apply: coin_eq; congr sharper; field.
have := @sharper_ge (3 / 4 * x + 1 / 8) (11 / 16) ltac:(lra) ltac:(lra).
by have -> : sharper (11 / 16) = 121 / 146 by [rewrite /sharper; field]; lra.
Qed.

Lemma start_dist : is_dist (coin (3 / 4)). Proof. by apply: coin_dist; lra. Qed.

Lemma updating_run : is_run (anchored updated_then_mixed (noiseless sharpen) (1 / 4) fair)
  (fun n => iter n updating (coin (3 / 4))).
Proof. by apply: iter_run start_dist _ => q /=; exists (sharpen q). Qed.

Lemma training_run : is_run (anchored mixed_then_updated (noiseless sharpen) (1 / 4) fair)
  (fun n => iter n training (coin (3 / 4))).
Proof. by apply: iter_run start_dist _ => q. Qed.

Lemma sharpen_update : update_dist (noiseless sharpen).
Proof. exact: noiseless_dist sharpen_dist. Qed.

Section Stuck.

Variable P : nat -> bool -> R.
Hypothesis stuck : stuck_run P.

Local Notation D n := (KL (vec fair) (vec (P n))).

Lemma stuck_rises : exists d d' : R, [/\ D 0 = fin d, D 1 = fin d' & 0 < d < d'].
Proof.
have [E0 [[y y1 E1] _]] := stuck; rewrite E0 E1.
exists (kl fair (coin (3 / 4))), (kl fair (coin y)).
split; [by apply: KL_half; lra | by apply: KL_half; lra | split; last by apply: kl_half_lt; lra].
have <- : kl fair fair = 0 by apply: kl_refl.
by apply: kl_half_lt; lra.
Qed.

Lemma stuck_far : ~ tends_to_zero fair P.
Proof.
have [E0 [_ all]] := stuck; have [d [_ [Ed _ [d0 _]]]] := stuck_rises.
have dE : d = kl fair (coin (3 / 4)).
  by move: Ed; rewrite E0 KL_half; [case | lra].
move=> /(_ (d / 2) ltac:(lra)) [N /(_ N (leqnn N))].
have [x x1 ->] := all N; rewrite KL_half /=; last by lra.
have : kl fair (coin (3 / 4)) <= kl fair (coin x).
  case: (Rle_lt_or_eq_dec _ _ (proj1 x1)) => [lt|<-]; last by lra.
  by apply/Rlt_le/kl_half_lt; lra.
by rewrite -dE /fair; lra.
Qed.

End Stuck.

Theorem C22d_refuted : ~ C22d_statement.
Proof.
move=> H; have := H _ _ _ _ _ _ sharpen_update quarter fair_dist training_run.
rewrite card_bool => /(_ isT 0%N).
by have [d [d' [-> -> /= dd]]] := stuck_rises training_stuck; lra.
Qed.
