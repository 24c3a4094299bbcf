(** * Bounds on the divergence of generation n

    With [0 < a <= 1]; D is the divergence from [P0].

    - [C30b_proved]: where the current model itself is mixed with [P0],
      [D_n <= (1 - a)^n D_0], from every start.
    - [C30c_refuted]: with [D(P0||P0) = 0] in place of [D_0] it says [P_n = P0]; the
      run from [(3/4, 1/4)] with [P0 = (1/2, 1/2)], [a = 1/4], in order (i), breaks it.
    - [C30d_refuted], [C30e_refuted]: with an update that squares and renormalises,
      after the mixing or before it, that start leads further away.
    - [C30f_proved]: order (ii) with drift [d] and [D(P0||Ph) = e],
      [D_n <= (1 - a)^n D_0 + ((1 - a) d + a e) (1 - (1 - a)^n) / a].
    - [C30g_proved]: order (ii), [D_n <= - ln a + D(P0||Ph)] for [n >= 1].
    - [C30h_proved]: [y = e^-D] has [y_{n+1} >= (1 - a) e^-d y_n + a e^-e], hence
      [limsup D_n <= e + ln (1 + (1 - a) (1 - e^-d) / a)]. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Majorisation Paths.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials Orders.
From CollapseAudit.theory Require Import Anchoring Recursions.
From CollapseAudit.C22_halts_kl Require Import sharpening.
From CollapseAudit.C29_monotone_sequence Require Import sequence.
From CollapseAudit.C36_sharp_anchoring Require Import recursion.
From CollapseAudit.C31_any_alpha_suffices Require Import convergence.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Powers of 1 - a *)

Lemma zero_pow (n : nat) : (1 - 1) ^ n.+1 = 0.
Proof. by rewrite Rminus_diag_eq //= Rmult_0_l. Qed.

Lemma blend_1 (T : finType) (p q : T -> R) : blend 1 p q = q.
Proof. by apply: functional_extensionality; apply: blend1. Qed.

Lemma KL_self (T : finType) (p : T -> R) : is_dist p -> KL (vec p) (vec p) = fin 0.
Proof. by move=> [p0 _]; rewrite KL_fin ?kl_refl. Qed.

(** From an infinite divergence the bound says nothing, except at [a = 1]. *)
Lemma pinf_bound (T : finType) (p q : T -> R) c x : is_dist p -> is_dist q -> 0 < c ->
  holds Le (KL (vec p) (vec q)) (fin c * pinf + fin x)%ext.
Proof.
move=> [p0 _] [q0 _] c0; rewrite emul_pos_pinf //.
by case: (KL_cases p0 q0) => [[_ ->]|[_ ->]].
Qed.

Theorem C30b_proved : C30b_statement.
Proof.
move=> T F a P0 P _ Fd a01 P0d rn n; have Pd k := run_dist k Fd a01 P0d rn.
have step k : P k.+1 = blend a (P k) P0.
  by apply: functional_extensionality => i; rewrite (proj2 rn k).
case: (KL_cases (proj1 P0d) (proj1 (Pd 0%N))) => [[start ->]|[_ ->]].
  rewrite emul_fin; apply/KL_leP => //.
  elim: n => [|n [pn IH]]; first by split=> //=; lra.
  have a01' : 0 <= a <= 1 by lra.
  split; first exact: mixing_dom Fd a01 P0d rn _.
  have := mixing_step Fd a01 P0d rn pn.
  have : (1 - a) * kl P0 (P n) <= (1 - a) * ((1 - a) ^ n * kl P0 (P 0%N)).
    by apply: Rmult_le_compat_l => //; lra.
  by rewrite /=; lra.
case: n => [|n].
  have := @pinf_bound _ _ _ 1 0 P0d (Pd 0%N) Rlt_0_1; by rewrite adde0.
case: (Req_dec a 1) => [a1|a1]; last first.
  have c0 : 0 < (1 - a) ^ n.+1 by apply: pow_lt; lra.
  by have := @pinf_bound _ _ _ _ 0 P0d (Pd n.+1) c0; rewrite adde0.
by rewrite step a1 blend_1 KL_self // zero_pow emul_0_pinf /=; lra.
Qed.

Lemma mixing_run : is_run (anchored mixed (noiseless sharpen) (1 / 4) fair)
  (fun n => iter n (fun p => blend (1 / 4) p fair) (coin (3 / 4))).
Proof. by apply: iter_run start_dist _ => q. Qed.

Theorem C30c_refuted : ~ C30c_statement.
Proof.
move=> H; have := H mixed _ _ _ _ _ _ _ sharpen_update quarter fair_dist fair_dist mixing_run 0%N.
rewrite card_bool (KL_self fair_dist) /= blend_coin KL_half ?emul_fin; last by lra.
have := @kl_half_lt (1 / 2) ((1 - 1 / 4) * (3 / 4) + 1 / 4 * (1 / 2)); rewrite kl_refl.
by move=> pos /(_ isT) /=; have := pos ltac:(lra) ltac:(lra); rewrite /fair; lra.
Qed.

Theorem C30d_refuted : ~ C30d_statement.
Proof.
move=> H; have := H _ _ _ _ _ _ sharpen_update quarter fair_dist updating_run 1%N.
rewrite card_bool; have [d [d' [-> -> dd]]] := stuck_rises updating_stuck.
by rewrite emul_fin => /(_ isT) /=; lra.
Qed.

Theorem C30e_refuted : ~ C30e_statement.
Proof.
move=> H; have := H _ _ _ _ _ _ sharpen_update quarter fair_dist training_run 1%N.
rewrite card_bool; have [d [d' [-> -> dd]]] := stuck_rises training_stuck.
by rewrite emul_fin => /(_ isT) /=; lra.
Qed.

(** ** Order (ii), with a drift *)

Section Drift.

Variables (T : finType) (F : update T) (a d e : R) (P0 h : T -> R) (P Q : nat -> T -> R).
Hypotheses (F_dist : update_dist F) (a01 : 0 < a <= 1).
Hypotheses (P0_dist : is_dist P0) (h_dist : is_dist h).
Hypothesis rn : updated_run F a h P Q.
Hypothesis error : KL (vec P0) (vec h) = fin e.
Hypothesis drift : drifts_along P0 d P Q.

Let P_dist n : is_dist (P n). Proof. exact: proj1 (updated_run_dist n F_dist a01 h_dist rn). Qed.

Let Q_dist n : is_dist (Q n). Proof. exact: proj2 (updated_run_dist n F_dist a01 h_dist rn). Qed.

Let stepE n : P n.+1 = blend a (Q n) h.
Proof. by apply: functional_extensionality => i; rewrite (proj2 (proj2 rn n)). Qed.

Lemma human_dom : dom P0 h /\ kl P0 h = e.
Proof. by move: error; case: (KL_cases (proj1 P0_dist) (proj1 h_dist)) => [[ph ->] [->]|[_ ->]]. Qed.

Lemma drift_dom n : dom P0 (P n) -> dom P0 (Q n) /\ kl P0 (Q n) <= kl P0 (P n) + d.
Proof.
move=> pn; have := drift n; rewrite (KL_fin (proj1 P0_dist) (proj1 (P_dist n)) pn).
by rewrite eadd_fin => /(KL_leP _ P0_dist (Q_dist n)).
Qed.

Lemma drift_bound n : holds Le (KL (vec P0) (vec (P n)))
    (fin ((1 - a) ^ n) * KL (vec P0) (vec (P 0%N)) +
     fin (((1 - a) * d + a * e) * (1 - (1 - a) ^ n) / a))%ext.
Proof.
have [ph he] := human_dom.
case: (KL_cases (proj1 P0_dist) (proj1 (P_dist 0%N))) => [[start ->]|[_ ->]].
  rewrite emul_fin eadd_fin; apply/KL_leP => //; split.
    by case: n => [//|n]; rewrite stepE; apply: dom_blend_r => //; [case: (Q_dist n) | case: h_dist].
  have run k : P k.+1 =1 blend a (Q k) h by rewrite stepE.
  by have := run_affine P0_dist h_dist Q_dist a01 run ph drift_dom start n; rewrite he.
case: n => [|n]; first by apply: pinf_bound => //=; lra.
case: (Req_dec a 1) => [a1|a1]; last by apply: pinf_bound => //; apply: pow_lt; lra.
rewrite stepE a1 blend_1 zero_pow emul_0_pinf eadd_fin error /=.
by apply: Req_le; field.
Qed.

Hypothesis d_ge0 : 0 <= d.

Lemma error_le : holds Le (KL (vec P0) (vec h)) (fin e).
Proof. by rewrite error /=; lra. Qed.

Lemma nearness_next n :
  rate a d * nearness P0 (P n) + a * exp (- e) <= nearness P0 (P n.+1).
Proof.
by rewrite stepE; apply: nearness_step P0_dist (P_dist n) (Q_dist n) h_dist a01 (drift n) error_le.
Qed.

Lemma drift_level eps : 0 < eps -> exists N, forall n, (N <= n)%N ->
  holds Le (KL (vec P0) (vec (P n))) (fin (level a d e + eps)).
Proof.
move=> eps0; have y0 n : 0 <= nearness P0 (P n) by apply: nearness_ge0.
have [N below] := drift_limsup a01 d_ge0 y0 nearness_next eps0.
exists N.+1 => -[//|n] Nn; have pos : 0 < nearness P0 (P n.+1).
  have := nearness_next n; have := rate_ge0 a01 d_ge0; have := exp_pos (- e); have := y0 n; nra.
rewrite KL_finite //; try exact: (proj1 P0_dist); try exact: (proj1 (P_dist n.+1)).
by apply: below; apply: ltnW.
Qed.

End Drift.

Theorem C30f_proved : C30f_statement.
Proof.
move=> T F a d e P0 h P Q Fd a01 P0d hd rn err drift n.
exact: drift_bound Fd a01 P0d hd rn err drift n.
Qed.

Theorem C30g_proved : C30g_statement.
Proof.
move=> T F a P0 h P Fd a01 P0d hd rn n; have Pd := run_dist n Fd a01 hd rn.
have [r Fr E] := proj2 rn n; rewrite (functional_extensionality _ _ E).
by apply: KL_blend_floor => //; apply: (proj2 (Fd _ Pd)).
Qed.

Theorem C30h_proved : C30h_statement.
Proof.
move=> T F a d e P0 h P Q Fd a01 d0 P0d hd rn err drift; split.
  apply: (C36j_proved Fd a01 P0d hd rn _ drift); rewrite err /=; lra.
exact: drift_level Fd a01 P0d hd rn err drift d0.
Qed.
