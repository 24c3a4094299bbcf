(** * C35: what samples can tell about the divergence

    A letter of mass [(1 - gamma) / (2 m)] is missed by all of [m] draws with
    probability above [gamma]. Two distributions that differ by so rare a letter
    are indistinguishable at confidence [1 - gamma], while their divergences from
    P_n, or from two models, differ by more than any bound allows.

    - [C35d_proved]   a bound for known P_n exists iff P_n has no zero; then
                      -ln min P_n is one
    - [C35a_refuted]  so there is none for P_n with a zero
    - [C35b_refuted]  none is accurate uniformly over P_n ([no_uniform_bound])
    - [C35c_refuted]  none exists where P_n too is known by samples only
                      ([no_bound_from_samples])
    - [C35e_proved]   the plug-in estimate is biased upwards *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Moments Metrics.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Limits.
From CollapseAudit.theory Require Import Expectation Resampling Measurement.
From CollapseAudit.C34_escalation_triggers_in_time Require Import divergence.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** A known model *)

Section Known.

Variables (T : finType) (m : nat) (gamma : R) (p : T -> R).
Hypotheses (m_gt0 : (0 < m)%N) (g01 : 0 < gamma < 1) (p_dist : is_dist p).

Local Notation e := (rare m gamma).

Let e01 : 0 < e < 1 := rare_bounds m_gt0 g01.

(** [(1 - e) e_y + e e_z], the letter [z] rare. *)
Definition rarely (y z : T) : T -> R := blend e (vertex y) (vertex z).

Lemma rarely_dist y z : is_dist (rarely y z).
Proof. by apply: blend_dist; [lra | exact: vertex_dist | exact: vertex_dist]. Qed.

Lemma rarely_in y z : y != z -> rarely y z y = 1 - e /\ rarely y z z = e.
Proof.
move=> yz; rewrite /rarely /blend !vertex_in (vertex_out yz) vertex_out 1?eq_sym //.
by split; ring.
Qed.

(** An event that fails where the rare letter is missed is too improbable. *)
Lemma rarely_missed y z (A : pred (sample T m)) : y != z -> ~~ A (all_equal m y) ->
  prob (iid (rarely y z)) A < 1 - gamma.
Proof.
move=> yz /(prob_miss (iid_dist m (rarely_dist y z))).
by rewrite iid_all_equal (proj1 (rarely_in yz)); have := pow_rare m_gt0 g01; lra.
Qed.

Lemma no_zero (U : sample T m -> ext) : valid_bound gamma p U -> forall x, 0 < p x.
Proof.
move=> bound z; have [//|pz] := Rle_lt_or_eq_dec _ _ (dist_ge0 z p_dist).
have [y py] := dist_exists p_dist; have vd := vertex_dist y.
have yz : y != z by apply/eqP => yz; rewrite yz in py; lra.
have Uy : finite (U (all_equal m y)).
  apply: (proj2 (bound _ vd)); last by rewrite iid_all_equal vertex_in pow1; lra.
  rewrite KL_dom //; last by apply/dom_vertex; lra.
  by exists (kl (vertex y) p).
have [le _] := bound _ (rarely_dist y z).
suff bad : ~~ at_most (KL (vec (rarely y z)) (vec p)) (U (all_equal m y)).
  by have := rarely_missed (A := fun s => at_most _ (U s)) yz bad; lra.
case: Uy => u ->; case: (KLP (rarely_dist y z) p_dist) => // D.
by have := D z (esym pz); rewrite (proj2 (rarely_in yz)); lra.
Qed.

Lemma trivial_bound : (forall x, 0 < p x) ->
  valid_bound gamma p (fun _ : sample T m => (- elog (smallest (vec p)))%ext).
Proof.
move=> p0 q qd; have id' := iid_dist m qd; split=> [|_ s _]; last first.
  by have [j [_ ->]] := smallest_letter p_dist; rewrite elog_fin //; exists (- ln (p j)).
have le : at_most (KL (vec q) (vec p)) (- elog (smallest (vec p)))%ext.
  exact/at_mostP/divergence_max.
have -> : prob (iid q) (fun _ : sample T m => at_most (KL (vec q) (vec p))
    (- elog (smallest (vec p)))%ext) = 1 by rewrite /prob /indicator le E_const.
by lra.
Qed.

End Known.

Theorem C35d_proved : C35d_statement.
Proof.
move=> T m g p m0 g01 pd; split; last exact: trivial_bound.
split=> [[U]|p0]; first exact: no_zero.
by exists (fun=> (- elog (smallest (vec p)))%ext); apply: trivial_bound.
Qed.

Theorem C35a_refuted : ~ C35a_statement.
Proof.
have h : 0 < / 2 < 1 by lra.
move=> /(_ [finType of bool] 1%N (/ 2) (vertex true) isT h (vertex_dist _)) bound.
have := proj1 (proj1 (C35d_proved (m := 1%N) isT h (vertex_dist (true : bool)))) bound false.
by rewrite vertex_out //; lra.
Qed.

(** ** Bounds that are uniform over the model *)

Section TwoLetters.

Variables (m : nat) (gamma : R).
Hypotheses (m_gt0 : (0 < m)%N) (g01 : 0 < gamma < 1).

Local Notation B := [finType of bool].
Local Notation e := (rare m gamma).

Let e01 : 0 < e < 1 := rare_bounds m_gt0 g01.

(** The model with mass [d] at [false]. *)
Definition faint (d : R) : B -> R := fun b => if b then 1 - d else d.

Lemma faint_dist d : 0 < d < 1 -> is_dist (faint d).
Proof. by move=> d01; split=> [[]|]; rewrite /faint ?sumR_bool /=; lra. Qed.

Lemma faint_gt0 d : 0 < d < 1 -> forall b, 0 < faint d b.
Proof. by move=> d01 []; rewrite /faint; lra. Qed.

(** [D(q||faint d) >= - ln 2 - q(false) ln d]. *)
Lemma faint_far q d : is_dist q -> 0 < d < 1 -> - ln 2 - q false * ln d <= kl q (faint d).
Proof.
move=> qd d01; rewrite kl_ent sumR_bool /faint.
have := ent_le_ln qd; rewrite card_bool (_ : INR 2 = 2) => [H|]; last by rewrite /=; lra.
have t0 := dist_ge0 true qd; have : ln (1 - d) <= 0 by apply: ln_le0; lra.
by rewrite /=; nra.
Qed.

Lemma small c M : 0 < c -> exists d, 0 < d < / 2 /\ M < - (c * ln d).
Proof.
move=> c0; pose y := Rmax 1 ((M + 1) / c); exists (exp (- y)).
have y1 := Rmax_l 1 ((M + 1) / c); have yM := Rmax_r 1 ((M + 1) / c).
rewrite -/y in y1 yM; rewrite ln_exp; split; last first.
  have : c * ((M + 1) / c) <= c * y by apply: Rmult_le_compat_l; lra.
  by have -> : c * ((M + 1) / c) = M + 1 by [field; lra]; lra.
split; first exact: exp_pos.
rewrite exp_Ropp; apply: Rinv_lt_contravar; last by have := exp_ineq1 y; lra.
by have := exp_pos y; lra.
Qed.

Theorem no_uniform_bound (u : R) : exists d, 0 < d < 1 /\
  forall U : sample B m -> ext, exists P0 : B -> R, is_dist P0 /\
  prob (iid P0) (fun s : sample B m =>
    at_most (KL (vec P0) (vec (faint d))) (U s) &&
    at_most (U s) (KL (vec P0) (vec (faint d)) + fin u)%ext) < 1 - gamma.
Proof.
have [d [d01 far]] := small (u + 2 * ln 2) (proj1 e01).
have d1 : 0 < d < 1 by lra.
exists d; split=> // U; have fd := faint_dist d1; have vd := vertex_dist (true : B).
pose ok (P0 : B -> R) (s : sample B m) := at_most (KL (vec P0) (vec (faint d))) (U s) &&
  at_most (U s) (KL (vec P0) (vec (faint d)) + fin u)%ext.
have [okv|okv] := boolP (ok (vertex true) (all_equal m true)); last first.
  exists (vertex true); split=> //; apply: Rle_lt_trans (prob_miss (iid_dist m vd) okv) _.
  by rewrite iid_all_equal vertex_in pow1; lra.
exists (rarely m gamma (true : B) false).
have rd := rarely_dist m_gt0 g01 (true : B) false; split=> //.
apply: rarely_missed => //; apply/negP => /andP [/at_mostP low _].
move: okv => /andP [_ /at_mostP]; have full := faint_gt0 d1.
move: low; rewrite !KL_dom //; try exact: dom_pos.
rewrite kl_vertex; have := faint_far rd d1; rewrite (proj2 (@rarely_in B m gamma true false isT)).
have l2 : - ln (faint d true) <= ln 2.
  rewrite -ln_Rinv /=; last by lra.
  by apply: ln_le; [apply: Rinv_0_lt_compat; lra | rewrite -[2]Rinv_inv; apply: Rinv_le_contravar; lra].
move: l2; set L := ln (faint d true); set K := kl _ _; set W := e * ln d in far *.
by case: (U _) => [[v| |]|] //=; lra.
Qed.

Theorem no_bound_from_samples (U : sample B m -> sample B m -> R) :
  exists P0 Pn : B -> R, [/\ is_dist P0, is_dist Pn, forall x, 0 < Pn x &
  E (iid P0) (fun s => prob (iid Pn)
    (fun s' => at_most (KL (vec P0) (vec Pn)) (fin (U s s')))) < 1 - gamma].
Proof.
pose all_true := all_equal m (true : B).
pose M := \sum_s Rabs (U s all_true).
have UM s : U s all_true <= M.
  apply: Rle_trans (Rle_abs _) _.
  by apply: (@sumR_ge_term _ (fun s => Rabs (U s all_true))) => v; apply: Rabs_pos.
have h2 : 0 < / 2 by lra.
have [d [d01 far]] := small (M + 2 * ln 2) h2.
pose d' := Rmin d e.
have [d'd d'e] : d' <= d /\ d' <= e by split; [apply: Rmin_l | apply: Rmin_r].
have d'0 : 0 < d' by apply: Rmin_glb_lt; lra.
have d1 : 0 < d' < 1 by lra.
have hd : is_dist (@flat B) by apply: flat_dist; rewrite card_bool.
exists flat, (faint d'); split=> //; [exact: faint_dist | exact: faint_gt0 | ].
have fd := faint_dist d1; have id' := iid_dist m hd.
have l2 : 0 < ln 2 by apply: ln_gt0; lra.
have long : M < kl flat (faint d').
  apply: Rlt_le_trans (faint_far hd d1).
  have -> : @flat B false = / 2 by rewrite /flat card_bool /=; lra.
  by have := ln_le d'0 d'd; lra.
apply: (Rle_lt_trans _ (1 - (1 - d') ^ m)); last first.
  have := pow_rare m_gt0 g01; have [_ e1] := e01.
  have : (1 - e) ^ m <= (1 - d') ^ m by apply: pow_incr; split; lra.
  by lra.
rewrite -[X in _ <= X](E_const id'); apply: (E_le id') => s _.
have : ~~ at_most (KL (vec flat) (vec (faint d'))) (fin (U s all_true)).
  apply/negP => /at_mostP; rewrite KL_dom //=; last exact/dom_pos/faint_gt0.
  by move=> le; apply: (Rlt_not_le _ _ long); apply: Rle_trans le (UM s).
by move/(prob_miss (A := fun s' => at_most _ (fin (U s s'))) (iid_dist m fd)); rewrite iid_all_equal.
Qed.

End TwoLetters.

Theorem C35b_refuted : ~ C35b_statement.
Proof.
have h : 0 < / 2 < 1 by lra.
move=> /(_ [finType of bool] 1%N (/ 2) isT h) [u claim].
have [d [d01 none]] := no_uniform_bound (m := 1%N) isT h u.
have [U valid] := claim _ (faint_dist d01) (faint_gt0 d01).
by have [P0 [/valid]] := none U; lra.
Qed.

Theorem C35c_refuted : ~ C35c_statement.
Proof.
have h : 0 < / 3 < / 2 by lra.
have h1 : 0 < / 3 < 1 by lra.
move=> /(_ [finType of bool] 1%N (/ 3) isT h) [U valid].
have [P0 [Pn [P0d Pnd full few]]] := no_bound_from_samples (m := 1%N) isT h1 U.
by apply: (Rlt_not_le _ _ few); apply: valid.
Qed.

(** ** The plug-in estimate *)

Section PlugIn.

Variables (T : finType) (m : nat) (p q : T -> R).
Hypotheses (m_gt0 : (0 < m)%N) (p_dist : is_dist p) (q_dist : is_dist q).

Lemma mean_ent_le : E (iid p) (fun s : sample T m => ent (emp s)) <= ent p.
Proof.
have id' := iid_dist m p_dist.
rewrite /ent E_opp E_sum; apply: Ropp_le_contravar; apply: sumR_le => x _.
rewrite -[p x](unbiased m_gt0 p_dist x); apply: jensen_xlnx => // s _.
by have [e0 _] := emp_dist m_gt0 s.
Qed.

Lemma plug_in_kl : kl p q <= E (iid p) (fun s : sample T m => kl (emp s) q).
Proof.
rewrite (eq_E _ (fun s : sample T m => kl_ent (emp s) q)) E_sub E_opp kl_ent.
have -> : E (iid p) (fun s : sample T m => \sum_i emp s i * ln (q i)) = \sum_i p i * ln (q i).
  exact: (E_sample_mean m_gt0 p_dist (fun i => ln (q i))).
by apply: Rplus_le_compat_r; apply: Ropp_le_contravar; apply: mean_ent_le.
Qed.

End PlugIn.

Theorem C35e_proved : C35e_statement.
Proof.
move=> T m p q m0 pd qd; have id' := iid_dist m pd.
have ab (s : sample T m) : above (KL (vec (emp s)) (vec q)) by apply: KL_above => //; apply: emp_dist.
have [pq|npq] := dom_dec p q.
  rewrite (expect_fin id' (f := fun s => kl (emp s) q)) // => [|s sp].
    by rewrite KL_dom //; apply: plug_in_kl.
  rewrite KL_dom //; first exact: emp_dist.
  by move=> x /pq px; apply: (emp_support (proj1 pd)) sp px.
have [z [pz qz]] := not_dom (proj1 pd) npq.
rewrite (expect_pinf id' (w := all_equal m z)) //; first by case: (KLP pd qd).
  by rewrite iid_all_equal; apply: pow_lt.
case: KLP => // [|D]; first exact: emp_dist.
by have := D z qz; rewrite emp_all_equal // vertex_in; lra.
Qed.
