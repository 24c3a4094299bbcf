(** * The share of human data that halts the divergence

    In nats, with D for relative entropy, [d = D(P0||Pn)], [0 < a <= 1] and
    [Ph = P0].

    Mixing after the update, drift [D(P0||Pt) <= d + delta]:
    - [C39b_proved]: [a (e^d - e^-delta) >= 1 - e^-delta] halts the divergence;
    - [C39g_proved]: no smaller [a] does, where [P0] is a single letter;
    - [C39h_proved]: the least such [a] decreases in [d].

    Mixing after the update, growth by a factor, [D(P0||Pt) <= g d] with [g > 1]:
    - [C39d_proved]: [a (1 - e^(-g d)) >= e^-d - e^(-g d)] halts it;
    - [C39j_proved]: no smaller [a] does;
    - [C39l_proved]: the least such [a] decreases in [d].

    Mixing before the update, [D(P0||Q) <= D(P0||(1 - a) Pn + a P0) + delta]:
    - [C39i_proved]: [a (e^d - 1) >= e^delta - 1] halts it;
    - [C39m_proved]: no smaller [a] does;
    - [C39k_proved]: the least such [a] decreases in [d]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** What the hypotheses say about the numbers [y = e^-d] *)

Section Numbers.
Implicit Types a y z e w : R.

Lemma halts_drift a y z e : 0 < y -> a <= 1 -> e * y <= z ->
  1 - e <= a * (/ y - e) -> y <= (1 - a) * z + a.
Proof.
move=> y0 a1 drift; move=> /(Rmult_le_compat_r _ _ _ (Rlt_le _ _ y0)).
have -> : a * (/ y - e) * y = a * (1 - e * y) by field; lra.
by nra.
Qed.

Lemma rises_drift a y e : 0 < y ->
  a * (/ y - e) < 1 - e -> (1 - a) * (e * y) + a < y.
Proof.
move=> y0; move=> /(Rmult_lt_compat_r _ _ _ y0).
have -> : a * (/ y - e) * y = a * (1 - e * y) by field; lra.
by nra.
Qed.

Lemma halts_factor a y z w : a <= 1 -> w <= z -> y - w <= a * (1 - w) -> y <= (1 - a) * z + a.
Proof. by nra. Qed.

Lemma halts_last a y e : 0 < y -> e - 1 <= a * (/ y - 1) -> e * y <= (1 - a) * y + a.
Proof.
move=> y0; move=> /(Rmult_le_compat_r _ _ _ (Rlt_le _ _ y0)).
by have -> : a * (/ y - 1) * y = a * (1 - y); [field; lra | nra].
Qed.

Lemma rises_last a y e : 0 < y -> a * (/ y - 1) < e - 1 -> (1 - a) * y + a < e * y.
Proof.
move=> y0; move=> /(Rmult_lt_compat_r _ _ _ y0).
by have -> : a * (/ y - 1) * y = a * (1 - y); [field; lra | nra].
Qed.

End Numbers.

(** ** Halting *)

Section Halting.
Variables (T : finType) (P0 Pn Q : T -> R).
Hypotheses (dP0 : is_dist P0) (dPn : is_dist Pn) (dQ : is_dist Q).

Let p_ge0 i : 0 <= P0 i. Proof. exact: dist_ge0. Qed.
Let n_ge0 i : 0 <= Pn i. Proof. exact: dist_ge0. Qed.
Let q_ge0 i : 0 <= Q i. Proof. exact: dist_ge0. Qed.

(** A drift of [delta] from [Pn] to [Q], in nearness. *)

Lemma drift_nearness delta :
  unbroken Le (KL (vec P0) (vec Q)) (KL (vec P0) (vec Pn) + fin delta)%ext ->
  exp (- delta) * nearness P0 Pn <= nearness P0 Q.
Proof.
have [y0 z0] := (nearness_ge0 P0 Pn, nearness_ge0 P0 Q).
rewrite !KL_nearness // neg_log_add //; apply: neg_log_le_inv => //.
by apply: Rmult_le_pos => //; apply/Rlt_le/exp_pos.
Qed.

(** A growth by [g], where [D(P0||Pn)] is finite. *)

Lemma factor_nearness g : 0 < nearness P0 Pn ->
  unbroken Le (KL (vec P0) (vec Q)) (fin g * KL (vec P0) (vec Pn))%ext ->
  exp (- g * - ln (nearness P0 Pn)) <= nearness P0 Q.
Proof.
move=> y0; rewrite KL_nearness // (@KL_finite _ P0 Pn) // emul_fin Ropp_mult_distr_l_reverse.
rewrite -[X in unbroken _ _ X]neg_log_exp; apply: neg_log_le_inv; last exact: nearness_ge0.
exact/Rlt_le/exp_pos.
Qed.

Lemma halts_from x : x <= nearness P0 Q -> nearness P0 Pn <= x ->
  unbroken Le (KL (vec P0) (vec Q)) (KL (vec P0) (vec Pn)).
Proof.
move=> xq nx; rewrite !KL_nearness //; apply: neg_log_le; first exact: nearness_ge0.
exact: Rle_trans xq.
Qed.

Lemma rises_from : nearness P0 Q < nearness P0 Pn ->
  unbroken Gt (KL (vec P0) (vec Q)) (KL (vec P0) (vec Pn)).
Proof.
move=> lt; rewrite !KL_nearness //; apply/unbroken_gt/neg_log_lt => //.
exact: nearness_ge0.
Qed.

End Halting.

Lemma eq_le (a b : ext) : holds Eq a b -> unbroken Le a b /\ unbroken Le b a.
Proof. by case: a b => [a|] // [b|] //= ->; split; apply: (unbroken_le_refl (Some b)). Qed.

Theorem C39b_proved : C39b_statement.
Proof.
move=> T T2 P0 Pt Pn dP0 dPt dPn a delta a0 a1 _ _ /holds_unbroken drift enough fine.
have [p0 n0] := (fun i => dist_ge0 i dP0, fun i => dist_ge0 i dPn).
have y0 := KL_lt_pinf p0 n0 fine; move: enough; rewrite eexp_KL // => /= enough.
rewrite [X in unbroken _ _ X]KL_nearness //; apply: KL_anchored_le => //; first by lra.
exact: halts_drift (drift_nearness dP0 dPn dPt drift) enough.
Qed.

Theorem C39d_proved : C39d_statement.
Proof.
move=> T T2 P0 Pt Pn dP0 dPt dPn a g a0 a1 _ _ /holds_unbroken drift fine enough.
have [p0 n0] := (fun i => dist_ge0 i dP0, fun i => dist_ge0 i dPn).
have y0 := KL_lt_pinf p0 n0 fine; have z := factor_nearness dP0 dPn dPt y0 drift.
move: enough; rewrite eexp_opp_KL // KL_finite // => /= enough.
rewrite -[X in unbroken _ _ X]KL_finite //.
rewrite [X in unbroken _ _ X]KL_nearness //; apply: KL_anchored_le => //; first by lra.
exact: halts_factor z enough.
Qed.

Theorem C39i_proved : C39i_statement.
Proof.
move=> T T2 P0 Q Pn dP0 dQ dPn a delta a0 a1 _ _ drift fine enough.
have [p0 n0] := (fun i => dist_ge0 i dP0, fun i => dist_ge0 i dPn).
have a01 : 0 <= a <= 1 by rewrite /= in a0 a1; lra.
have y0 := KL_lt_pinf p0 n0 fine; move: enough; rewrite eexp_KL // => /= /(halts_last y0) le.
move: drift; rewrite mix_vec => /holds_unbroken.
move=> /(drift_nearness dP0 (blend_dist a01 dPn dP0) dQ) drift.
apply: (halts_from dP0 dPn dQ drift); have m := nearness_anchored dP0 dPn a0 a1.
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ (exp_pos (- delta))) (Rle_trans _ _ _ le m).
by rewrite -Rmult_assoc -exp_plus Rplus_opp_l exp_0 Rmult_1_l.
Qed.

(** ** No smaller share halts it *)

Section AtALetter.
Variables (T : finType) (x : T) (Pn Q : T -> R).
Hypotheses (dPn : is_dist Pn) (dQ : is_dist Q).

Let dx : is_dist (vertex x) := vertex_dist x.

Lemma drift_at_letter delta :
  holds Eq (KL (vec (vertex x)) (vec Q)) (KL (vec (vertex x)) (vec Pn) + fin delta)%ext ->
  nearness (vertex x) Q = exp (- delta) * nearness (vertex x) Pn.
Proof.
move=> /eq_le [le ge]; apply: Rle_antisym; last exact: drift_nearness le.
have y0 := nearness_ge0 (vertex x) Pn; move: ge.
rewrite !KL_nearness ?neg_log_add //; try by move=> i; apply: dist_ge0.
by apply: neg_log_le_inv; [apply: nearness_ge0 | apply: Rmult_le_pos => //; apply/Rlt_le/exp_pos].
Qed.

Lemma factor_at_letter g : 0 < nearness (vertex x) Pn ->
  holds Eq (KL (vec (vertex x)) (vec Q)) (fin g * KL (vec (vertex x)) (vec Pn))%ext ->
  nearness (vertex x) Q = exp (- g * - ln (nearness (vertex x) Pn)).
Proof.
move=> y0 /eq_le [le ge]; apply: Rle_antisym; last exact: factor_nearness le.
have [x0 [n0 q0]] := (fun i => dist_ge0 i dx, (fun i => dist_ge0 i dPn, fun i => dist_ge0 i dQ)).
move: ge; rewrite (KL_finite x0 n0 y0) (KL_nearness x0 q0).
rewrite emul_fin Ropp_mult_distr_l_reverse -[X in unbroken _ X _]neg_log_exp.
apply: neg_log_le_inv.
  exact: nearness_ge0.
exact/Rlt_le/exp_pos.
Qed.

(** At a single letter a mixture has the nearness of its parts. *)

Lemma nearness_mix_letter a : 0 <= a <= 1 ->
  nearness (vertex x) (blend a Q (vertex x)) = (1 - a) * nearness (vertex x) Q + a.
Proof.
move=> a01; rewrite !nearness_vertex; try by move=> i; apply: dist_ge0.
  by rewrite /blend vertex_in Rmult_1_r.
by move=> i; apply: dist_ge0; apply: blend_dist.
Qed.

End AtALetter.

Theorem C39g_proved : C39g_statement.
Proof.
move=> T T2 Pt Pn dPt dPn a delta a0 a1 _ _; rewrite /= in a0 a1.
rewrite (point_vec (ltnW T2)); set x := enum_val _ => drift fine little.
have dx := vertex_dist x; have [x0 n0] := (fun i => dist_ge0 i dx, fun i => dist_ge0 i dPn).
have y0 := KL_lt_pinf x0 n0 fine; move: little; rewrite eexp_KL // => /= little.
have a01 : 0 <= a <= 1 by lra.
rewrite mix_vec; apply: rises_from => //; first exact: blend_dist.
by rewrite nearness_mix_letter // (drift_at_letter dPn dPt drift); apply: rises_drift.
Qed.

Theorem C39j_proved : C39j_statement.
Proof.
move=> T T2 Pt Pn dPt dPn a g a0 a1 _ _; rewrite /= in a0 a1.
rewrite (point_vec (ltnW T2)); set x := enum_val _ => drift fine little.
have dx := vertex_dist x; have [x0 n0] := (fun i => dist_ge0 i dx, fun i => dist_ge0 i dPn).
have y0 := KL_lt_pinf x0 n0 fine; have z := factor_at_letter dPn dPt y0 drift.
move: little; rewrite eexp_opp_KL // [KL _ (vec Pn)]KL_finite // => /= little.
have a01 : 0 <= a <= 1 by lra.
rewrite mix_vec -KL_finite //; apply: rises_from => //; first exact: blend_dist.
by rewrite nearness_mix_letter // z; lra.
Qed.

Theorem C39m_proved : C39m_statement.
Proof.
move=> T T2 Q Pn dQ dPn a delta a0 a1 _ _; rewrite /= in a0 a1.
rewrite (point_vec (ltnW T2)) mix_vec; set x := enum_val _ => drift fine little.
have dx := vertex_dist x; have [x0 n0] := (fun i => dist_ge0 i dx, fun i => dist_ge0 i dPn).
have y0 := KL_lt_pinf x0 n0 fine; move: little; rewrite eexp_KL // => /= /(rises_last y0) lt.
have a01 : 0 <= a <= 1 by lra.
apply: rises_from => //; rewrite (drift_at_letter (blend_dist a01 dPn dx) dQ drift).
rewrite nearness_mix_letter //; have := Rmult_lt_compat_l _ _ _ (exp_pos (- delta)) lt.
by rewrite -[X in _ < X]Rmult_assoc -exp_plus Rplus_opp_l exp_0 Rmult_1_l.
Qed.

(** ** The least share decreases in the divergence *)

Lemma share_decreases c x y e : 0 < c -> e < x -> x < y -> c / (y - e) < c / (x - e).
Proof.
move=> c0 ex xy; apply: Rmult_lt_compat_l => //; apply: Rinv_lt_contravar; last by lra.
by apply: Rmult_lt_0_compat; lra.
Qed.

Theorem C39h_proved : C39h_statement.
Proof.
move=> T _ delta d2 d delta0 _ d0 _ dd _ _; rewrite /= in delta0 d0 dd.
have e1 : exp (- delta) < 1 by rewrite -exp_0; apply: exp_increasing; lra.
have d1 : 1 < exp d by rewrite -exp_0; apply: exp_increasing.
have d12 := exp_increasing _ _ dd.
rewrite ?eopp_fin !eexp_fin !esub_fin.
by rewrite !ediv_fin /=; [apply: share_decreases; lra | lra | lra].
Qed.

Theorem C39k_proved : C39k_statement.
Proof.
move=> T _ delta d2 d delta0 _ dle _ dd _ _ d0; rewrite /= in delta0 dd d0.
have e1 : 1 < exp delta by rewrite -exp_0; apply: exp_increasing.
have d1 : 1 < exp d by rewrite -exp_0; apply: exp_increasing.
have d12 := exp_increasing _ _ dd.
rewrite ?eopp_fin !eexp_fin !esub_fin.
by rewrite !ediv_fin /=; [apply: share_decreases; lra | lra | lra].
Qed.

(** [(1 - u) / (1 - u^g)] decreases in [u]: powers lie above their tangents. *)

Lemma factor_cross u v U V g : 0 < v -> v < u -> u < 1 -> 0 < U ->
  1 + g * (v / u - 1) < V / U -> 1 + g * (/ u - 1) < / U ->
  (1 - u) * (1 - V) < (1 - v) * (1 - U).
Proof.
move=> v0 vu u1 U0 /(Rmult_lt_compat_r _ _ _ U0) R1 /(Rmult_lt_compat_r _ _ _ U0) R2.
have u0 : 0 < u by lra.
have {}R1 : (1 + g * (v / u - 1)) * U < V by move: R1; have -> : V / U * U = V by field; lra.
have {}R2 : (1 + g * (/ u - 1)) * U < 1 by move: R2; have -> : / U * U = 1 by field; lra.
have w1 : 0 < 1 - u by lra.
have w2 : 0 < u - v by lra.
have := Rmult_lt_compat_l _ _ _ w1 R1; have := Rmult_lt_compat_l _ _ _ w2 R2.
have -> : (u - v) * ((1 + g * (/ u - 1)) * U) =
  (u - v) * U - (1 - u) * (g * (v / u - 1)) * U by field; lra.
by nra.
Qed.

Theorem C39l_proved : C39l_statement.
Proof.
move=> T _ d2 g d g1 _ d0 _ dd _ _; rewrite /= in g1 d0 dd.
have neg x : 0 < x -> exp (- x) < 1 by move=> x0; rewrite -exp_0; apply: exp_increasing; lra.
have u1 := neg _ d0; have U1 : exp (- g * d) < 1.
  by rewrite -Ropp_mult_distr_l; apply: neg; apply: Rmult_lt_0_compat; lra.
have V1 : exp (- g * d2) < 1.
  by rewrite -Ropp_mult_distr_l; apply: neg; apply: Rmult_lt_0_compat; lra.
have vu : exp (- d2) < exp (- d) by apply: exp_increasing; lra.
have cross : (1 - exp (- d)) * (1 - exp (- g * d2)) < (1 - exp (- d2)) * (1 - exp (- g * d)).
  apply: (@factor_cross _ _ _ _ g) => //; try exact: exp_pos.
    have := @bernoulli_exp_lt g (d - d2) g1 ltac:(lra).
    rewrite /Rdiv -!exp_Ropp -!exp_plus.
    have -> : - d2 + - - d = d - d2 by ring.
    by have -> : - g * d2 + - (- g * d) = g * (d - d2) by ring.
  have := @bernoulli_exp_lt g d g1 ltac:(lra); rewrite -!exp_Ropp Ropp_involutive.
  by have -> : - (- g * d) = g * d by ring.
rewrite !eopp_fin !emul_fin !eexp_fin !esub_fin !ediv_fin /=; try lra.
apply: (Rmult_lt_reg_r ((1 - exp (- g * d2)) * (1 - exp (- g * d)))).
  by apply: Rmult_lt_0_compat; lra.
by field_simplify; lra.
Qed.
