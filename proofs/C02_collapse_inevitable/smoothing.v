(** * C02: smoothing never collapses

    An update that knows nothing of P0: draw N letters from the model and add
    [a > 0] to each count. Every letter then keeps the floor
    [c = a / (N + k a)] on every path, so that [H(P_n) >= c^2] and
    [D(P0||P_n) <= - ln c] in all generations after the first.

    Main results
    - [C02d_proved]        the floor
    - [smoothing_stays]    on every path both signatures stay away from collapse
    - [C02a_refuted]       hence not every update collapses *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Anchoring Limits.
From CollapseAudit.theory Require Import Expectation Resampling Paths Letters.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Smoothing.

Variables (T : finType) (N : nat) (a : R).
Hypotheses (N_gt0 : (0 < N)%N) (a_gt0 : 0 < a).
Implicit Types (p : T -> R) (s : sample T N).
Variables (P0 : T -> R) (P : nat -> T -> R).

Definition smoothing p s : T -> R := smooth a s.

Definition floor : R := a / (INR N + INR #|T| * a).

Lemma total_gt0 : 0 < INR N + INR #|T| * a.
Proof. by have := INR_N_gt0 N_gt0; have := pos_INR #|T|; nra. Qed.

Lemma floor_gt0 : 0 < floor.
Proof. exact: Rdiv_lt_0_compat total_gt0. Qed.

Lemma smooth_floor s x : floor <= smooth a s x.
Proof.
apply: Rmult_le_compat_r; first exact/Rlt_le/Rinv_0_lt_compat/total_gt0.
have := INR_N_gt0 N_gt0; have := dist_ge0 x (emp_dist N_gt0 s); nra.
Qed.

Lemma smooth_dist s : is_dist (smooth a s).
Proof.
split=> [x|]; first by have := smooth_floor s x; have := floor_gt0; lra.
rewrite /smooth sumR_div sumR_add sumR_mull (dist_sum (emp_dist N_gt0 s)) sumR_dist.
by have := total_gt0 => t0; field; lra.
Qed.

Lemma smoothing_update : update (fun p => iid p) smoothing.
Proof. by move=> p pd; split=> [|s]; [apply: iid_dist | apply: smooth_dist]. Qed.

Lemma path_floor n x : follows (fun p => iid p) smoothing P0 P ->
  floor <= P n.+1 x.
Proof. by case=> _ /(_ n)[s _ ->]; apply: smooth_floor. Qed.

Lemma path_dist n : is_dist P0 -> follows (fun p => iid p) smoothing P0 P -> is_dist (P n).
Proof.
move=> P0d [P00 steps]; case: n => [|n]; first by apply: eq_dist P0d => x; rewrite P00.
by have [s _ Ps] := steps n; apply: eq_dist (smooth_dist s) => x; rewrite Ps.
Qed.

Theorem smoothing_stays n : (2 <= #|T|)%N -> is_dist P0 ->
  follows (fun p => iid p) smoothing P0 P ->
  [/\ dom P0 (P n.+1), floor ^ 2 <= ent (P n.+1) & kl P0 (P n.+1) <= - ln floor].
Proof.
move=> /card_gt1P[x [y [_ _ xy]]] P0d walk; have c0 := floor_gt0.
have above z := path_floor n z walk; have Pd := path_dist n.+1 P0d walk.
split; first by apply: dom_pos => z; have := above z; lra.
  apply: Rle_trans (pair_le_ent Pd xy); have := above x; have := above y; nra.
by apply: kl_le_min.
Qed.

End Smoothing.

Theorem C02d_proved : C02d_statement.
Proof.
move=> T N a P0 N_gt0 a_gt0 _; split; first exact: smoothing_update.
by move=> P walk [|n] // x _; apply: path_floor walk.
Qed.

(** ** A path *)

(** Two draws from (1/2, 1/2), one of each letter, smoothed with a = 1. *)
Definition half : bool -> R := coin (/ 2).

Lemma half_dist : is_dist half. Proof. by apply: coin_dist; lra. Qed.

Lemma smooth_one_each : smooth 1 (first 2 1) =1 half.
Proof. by move=> b; rewrite /smooth emp_first // card_bool /half; case: b => /=; lra. Qed.

Lemma steady_path : follows (fun p => iid p) (@smoothing _ 2 1) half (fun=> half).
Proof.
split=> // n; exists (first 2 1); first by apply: iid_coin_gt0; lra.
by move=> b; rewrite /smoothing smooth_one_each.
Qed.

Theorem C02a_refuted : ~ C02a_statement.
Proof.
have two : (2 <= #|[finType of bool]|)%N by rewrite card_bool.
move=> /(_ _ _ _ _ two (@smoothing_update _ 2 1 isT Rlt_0_1) half half_dist) H.
have letters : two_letters half by exists true, false; split=> //; rewrite /half /=; lra.
set c := floor [finType of bool] 2 1; have c0 : 0 < c by apply: floor_gt0 => //; lra.
have e0 : 0 < Rmin (c ^ 2) (exp (ln c)) by apply: Rmin_pos; [apply: pow_lt | apply: exp_pos].
have [n /(_ n.+1 (leqnSn n)) small] := H letters _ steady_path _ e0.
have [d hH hD] := smoothing_stays (N := 2) isT Rlt_0_1 n two half_dist steady_path.
move: (small d); apply: Rle_not_lt; apply: Rmin_glb.
  exact: Rle_trans (Rmin_l _ _) hH.
apply: Rle_trans (Rmin_r _ _) _; apply: exp_le; rewrite -/c in hD; lra.
Qed.
