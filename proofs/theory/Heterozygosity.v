(** * Diversity along the resampling loop

    Second moments of the model under resampling, with and without anchoring,
    and what they say about entropy.

    Definitions
    - [sumsq p]  = [\sum_x p x ^ 2], the probability that two independent
      letters agree
    - [het p]    = [1 - sumsq p], that they differ; 0 exactly at a vertex
    - [inner p q] = [\sum_x p x * q x]
    - [anchor a h] = [fun p => blend a p h], mix first, then draw
    - [kept N a] = [(1 - 1/N)(1 - (1-a)^2) / (1 - (1 - 1/N)(1-a)^2)]

    Main results
    - [step_sumsq]: [E sumsq(P') = 1/N + (1 - 1/N) sumsq(train P)]
    - [run_het]: [E het(P_n) = (1 - 1/N)^n het(P_0)] without anchoring
    - [step_ent], [step_ent_lt]: [E ent(P') <= ent(P)], strictly off the
      vertices
    - [run_chisq]: [E chisq(P_n, P_0) = (k - 1)(1 - (1 - 1/N)^n)]
    - [run_kl]: [E kl(P_n, P_0) = ent(P_0) - E ent(P_n)]
    - [stationary_sumsq]: [E sumsq(P)] under any stationary law of the anchored
      loop; [run_anchored_sumsq]: exactly, after [n] generations from any start
    - [vertex_stays]: without anchoring a vertex is never left; [het_gap]: a
      model fitted to [N] draws is a vertex or has [het >= 1/N^2] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Metrics.
From CollapseAudit.theory Require Import Expectation Resampling.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.

Variable T : finType.
Implicit Types (p q h : T -> R).

Definition sumsq p : R := \sum_x p x ^ 2.

Definition het p : R := 1 - sumsq p.

Definition inner p q : R := \sum_x p x * q x.

Definition anchor (a : R) h : (T -> R) -> (T -> R) := fun p => blend a p h.

Definition is_vertex p : Prop := exists x, p =1 vertex x.

End Definitions.

Definition kept (N : nat) (a : R) : R :=
  (1 - / INR N) * (1 - (1 - a) ^ 2) / (1 - (1 - / INR N) * (1 - a) ^ 2).

(** ** Limits *)

Lemma Un_cv_const c : Un_cv (fun=> c) c.
Proof. by move=> eps eps0; exists 0%N => n _; rewrite /R_dist Rminus_eq_0 Rabs_R0. Qed.

Lemma eq_Un_cv (u v : nat -> R) l : (forall n, u n = v n) -> Un_cv u l -> Un_cv v l.
Proof. by move=> uv ul eps /ul[n close]; exists n => m; rewrite -uv; apply: close. Qed.

Lemma geometric_cv r : 0 <= r < 1 -> Un_cv (fun n => r ^ n) 0.
Proof.
move=> [r0 r1] eps eps0; have [|n small] := pow_lt_1_zero r _ eps eps0.
  by rewrite Rabs_pos_eq.
by exists n => m nm; rewrite /R_dist Rminus_0_r; apply: small.
Qed.

(** ** Elementary facts *)

Section Elementary.

Variable T : finType.
Implicit Types (p q h : T -> R) (x : T).

Lemma hetE p : is_dist p -> het p = \sum_x p x * (1 - p x).
Proof.
move=> [_ p1]; rewrite /het /sumsq -{1}p1 -sumR_sub.
by apply: eq_bigr => x _; ring.
Qed.

Lemma het_terms p x : is_dist p -> 0 <= p x * (1 - p x).
Proof. by move=> pd; have := dist_ge0 x pd; have := dist_le1 x pd; nra. Qed.

Lemma het_ge0 p : is_dist p -> 0 <= het p.
Proof. by move=> pd; rewrite hetE //; apply: sumR_ge0 => x _; apply: het_terms. Qed.

Lemma het_ge_term p x : is_dist p -> p x * (1 - p x) <= het p.
Proof.
move=> pd; rewrite hetE //; apply: (@sumR_ge_term _ (fun x => p x * (1 - p x))) => y.
exact: het_terms.
Qed.

Lemma het_gt0 p : is_dist p -> ~ is_vertex p -> 0 < het p.
Proof.
move=> pd nv; have [x px] := dist_exists pd; have := het_ge_term x pd.
have := dist_le1 x pd; case/Rle_lt_or_eq_dec => [lt|eq]; first by nra.
by case: nv; exists x; apply: dist_vertex.
Qed.

Lemma het_vertex x : het (vertex x) = 0.
Proof.
rewrite hetE; last exact: vertex_dist.
by apply: sumR0 => y _; rewrite /vertex; case: eqP => _; ring.
Qed.

Lemma sumsq_ge0 p : 0 <= sumsq p.
Proof. by apply: sumR_ge0 => x _; apply: pow2_ge_0. Qed.

Lemma entE p : ent p = \sum_x - xlnx (p x).
Proof. by rewrite sumR_opp. Qed.

(** Bounds from the tangent of [ln] at 1. *)
Lemma het_le_ent p : is_dist p -> het p <= ent p.
Proof.
move=> pd; rewrite hetE // entE; apply: sumR_le => x _; rewrite /xlnx.
case: (Rle_lt_or_eq_dec _ _ (dist_ge0 x pd)) => [px|<-]; last by lra.
by have := ln_le_sub1 px; nra.
Qed.

Lemma sumsq_blend a p h : sumsq (blend a p h) =
  (1 - a) ^ 2 * sumsq p + (2 * a * (1 - a) * inner p h + a ^ 2 * sumsq h).
Proof.
rewrite /sumsq /inner -!sumR_mull -!sumR_add; apply: eq_bigr => x _.
by rewrite /blend; ring.
Qed.

Lemma anchor_dist a h : 0 <= a <= 1 -> is_dist h ->
  forall p, is_dist p -> is_dist (anchor a h p).
Proof. by move=> a01 hd p pd; apply: blend_dist. Qed.

End Elementary.

(** ** One generation *)

Section OneGeneration.

Variables (T : finType) (N : nat).
Hypothesis N_gt0 : (0 < N)%N.
Implicit Types (p q h : T -> R) (train : (T -> R) -> T -> R).

(** [c = 1 - 1/N] lies in [[0, 1)]. *)
Lemma rate_bounds : 0 <= 1 - / INR N < 1.
Proof.
have N1 : 1 <= INR N by apply: (le_INR 1); apply/leP.
have := Rinv_0_lt_compat (INR N) ltac:(lra).
by have := Rinv_le_contravar 1 (INR N) Rlt_0_1 N1; lra.
Qed.

Lemma step_sumsq train p : is_dist (train p) ->
  step N train (@sumsq T) p = / INR N + (1 - / INR N) * sumsq (train p).
Proof.
move=> td; rewrite /step E_sum.
rewrite (eq_bigr _ (fun x _ => second_moment_diag N_gt0 td x)).
by rewrite sumR_add sumR_div sumR_mull (dist_sum td) /Rdiv mul1R.
Qed.

(** Averages of the next model are averages of its training distribution. *)
Lemma step_inner train h p : is_dist (train p) ->
  step N train (fun q => inner q h) p = inner (train p) h.
Proof. by move=> td; apply: (E_sample_mean N_gt0 td h). Qed.

Lemma step_het p : is_dist p -> step N id (@het T) p = (1 - / INR N) * het p.
Proof.
move=> pd; have pd' := iid_dist N pd; rewrite /step E_sub E_const //.
by rewrite -/(step N id (@sumsq T) p) step_sumsq // /het; ring.
Qed.

Lemma step_ent p : is_dist p -> step N id (@ent T) p <= ent p.
Proof.
move=> pd; have pd' := iid_dist N pd; rewrite /step (eq_E _ (fun s => entE (emp s))).
rewrite E_sum entE; apply: sumR_le => x _; rewrite E_opp; apply: Ropp_le_contravar.
rewrite -{1}(unbiased N_gt0 pd x); apply: jensen_xlnx => // s _.
exact: dist_ge0 (emp_dist N_gt0 s).
Qed.

Lemma step_ent_lt p : is_dist p -> ~ is_vertex p -> step N id (@ent T) p < ent p.
Proof.
move=> pd nv; have pd' := iid_dist N pd.
have [x px] := dist_exists pd; have px1 : p x <> 1.
  by move=> px1; apply: nv; exists x; apply: dist_vertex.
rewrite /step (eq_E _ (fun s => entE (emp s))) E_sum entE.
have e0 (s : sample T N) y : 0 <= emp s y := dist_ge0 y (emp_dist N_gt0 s).
apply: (@sumR_lt _ _ _ x) => [y|]; rewrite E_opp.
  by apply: Ropp_le_contravar; rewrite -{1}(unbiased N_gt0 pd y); apply: jensen_xlnx.
apply: Ropp_lt_contravar; rewrite -{1}(unbiased N_gt0 pd x).
apply: (jensen_xlnx_lt _ _ (w := all_equal N x)) => //.
  by rewrite /= iid_all_equal; apply: pow_lt.
by rewrite (unbiased N_gt0 pd) emp_all_equal // vertex_in; apply: nesym.
Qed.

End OneGeneration.

(** ** Resampling alone, over generations *)

Section Resample.

Variables (T : finType) (N : nat).
Hypothesis N_gt0 : (0 < N)%N.
Implicit Types (p q : T -> R) (n : nat).

Let id_dist p : is_dist p -> is_dist (id p) := id.

(** [E het(P_n) = (1 - 1/N)^n het(P_0)]. *)
Theorem run_het n p : is_dist p -> run N id n (@het T) p = (1 - / INR N) ^ n * het p.
Proof. by apply: run_geometric => // q; apply: step_het. Qed.

Theorem run_ent_decreasing n p : is_dist p ->
  run N id n.+1 (@ent T) p <= run N id n (@ent T) p.
Proof. by apply: run_decreasing => // q; apply: step_ent. Qed.

(** An average of the model is a martingale. *)
Lemma run_inner n h p : is_dist p -> run N id n (fun q => inner q h) p = inner p h.
Proof.
move=> pd; rewrite (run_geometric N_gt0 (c := 1)) // ?pow1 ?mul1R // => q qd.
by rewrite mul1R step_inner.
Qed.

Section ChiSquare.

Variable p0 : T -> R.
Hypotheses (p0_dist : is_dist p0) (p0_gt0 : forall x, 0 < p0 x).

Definition weighted_sumsq q : R := \sum_x q x ^ 2 * / p0 x.

Definition likelihood q : R := inner q (fun x => / p0 x).

Lemma chisqE q : is_dist q -> chisq q p0 = weighted_sumsq q - 1.
Proof.
move=> [_ q1]; have [_ p1] := p0_dist.
transitivity (\sum_x (q x ^ 2 * / p0 x - (2 * q x - p0 x))).
  by apply: eq_bigr => x _; field; apply: not_eq_sym; apply: Rlt_not_eq.
by rewrite !sumR_sub sumR_mull q1 p1 /weighted_sumsq; ring.
Qed.

Lemma weighted_sumsq_start : weighted_sumsq p0 = 1.
Proof.
have [_ <-] := p0_dist; apply: eq_bigr => x _.
by field; apply: not_eq_sym; apply: Rlt_not_eq.
Qed.

Lemma likelihood_start : likelihood p0 = INR #|T|.
Proof.
rewrite -[RHS]mulR1 -sumR_dist; apply: eq_bigr => x _.
by rewrite Rinv_r //; apply: not_eq_sym; apply: Rlt_not_eq.
Qed.

Lemma step_weighted_sumsq q : is_dist q ->
  step N id weighted_sumsq q = likelihood q / INR N + (1 - / INR N) * weighted_sumsq q.
Proof.
move=> qd; rewrite /step E_sum.
have term x : E (iid (id q)) (fun s : sample T N => emp s x ^ 2 * / p0 x) =
    q x * / p0 x / INR N + (1 - / INR N) * (q x ^ 2 * / p0 x).
  by rewrite E_scaler second_moment_diag // /Rdiv; ring.
by rewrite (eq_bigr _ (fun x _ => term x)) sumR_add sumR_div sumR_mull.
Qed.

(** [E chisq(P_n, P_0) = (k - 1)(1 - (1 - 1/N)^n)]. *)
Theorem run_chisq n : run N id n (fun q => chisq q p0) p0 =
  (INR #|T| - 1) * (1 - (1 - / INR N) ^ n).
Proof.
pose V q := weighted_sumsq q + -1 * likelihood q.
have stepV q : is_dist q -> step N id V q = (1 - / INR N) * V q.
  move=> qd; rewrite /step E_add E_scale; rewrite -/(step N id weighted_sumsq q).
  rewrite -/(step N id likelihood q) step_weighted_sumsq // step_inner //.
  by rewrite /V /likelihood /Rdiv; ring.
have runV : run N id n V p0 = (1 - / INR N) ^ n * V p0.
  exact: run_geometric.
rewrite (@eq_run _ _ _ N_gt0 n _ (fun q => V q + (likelihood q + -1))) //; last first.
  by move=> q qd; rewrite chisqE // /V; ring.
rewrite (@run_add _ _ _ n V) (@run_add _ _ _ n likelihood) run_const // run_inner //.
rewrite runV /V weighted_sumsq_start.
by rewrite -/(likelihood p0) likelihood_start; ring.
Qed.

End ChiSquare.

(** [E kl(P_n, P_0) = ent(P_0) - E ent(P_n)]. *)
Theorem run_kl n p : is_dist p ->
  run N id n (fun q => kl q p) p = ent p - run N id n (@ent T) p.
Proof.
move=> pd; pose cross q := inner q (fun x => ln (p x)).
rewrite (@eq_run _ _ _ N_gt0 n _ (fun q => -1 * ent q + -1 * cross q)) // => [|q qd].
  rewrite (@run_add _ _ _ n (fun q => -1 * ent q)) !run_scale run_inner //.
  by rewrite /cross /inner /ent; ring.
rewrite /kl /ent /cross /inner -[in RHS]sumR_opp -!sumR_mull -sumR_add.
by apply: eq_bigr => x _; ring.
Qed.

(** ** Absorption *)

Lemma emp_vertex x (s : sample T N) p :
  p =1 vertex x -> 0 < iid p s -> emp s =1 vertex x.
Proof.
move=> px s0; apply: dist_vertex; first exact: emp_dist.
have e0 y : y != x -> emp s y = 0.
  move=> yx; apply: (emp_support (p := p)) => // [z|]; rewrite px.
    by apply: dist_ge0; apply: vertex_dist.
  exact: vertex_out.
have [_] := emp_dist N_gt0 s; rewrite (sumR_split1 x) sumR0 //; lra.
Qed.

(** A vertex is never left. *)
Lemma vertex_stays (w : seq (sample T N)) p n j : is_dist p ->
  0 < history_prob id p w -> (n <= j <= size w)%N ->
  is_vertex (model p w n) -> is_vertex (model p w j).
Proof.
elim: w p n j => [|s w IH] p n j pd sw.
  by rewrite leqn0 => /andP[n0 /eqP j0]; move: n0; rewrite j0 leqn0 => /eqP->.
have [s0 w0] := history_cons_gt0 N_gt0 id_dist pd sw.
have ed := emp_dist N_gt0 s.
case: n j => [|n] [|j] // /andP[nj jw] pv; rewrite model_cons //.
  by apply: (IH _ 0%N) => //; case: pv => x px; exists x; apply: emp_vertex s0.
have nw : (n <= size w)%N := leq_trans nj jw.
by apply: (IH _ n) => //; [rewrite -ltnS nj | rewrite -(model_cons p s nw)].
Qed.

(** A model fitted to [N] draws is a vertex or far from one. *)
Lemma het_gap (s : sample T N) : is_vertex (emp s) \/ / INR N ^ 2 <= het (emp s).
Proof.
have ed := emp_dist N_gt0 s; have N0 := INR_N_gt0 N_gt0.
have [x ex] := dist_exists ed; have cx : emp s x * INR N = INR (count s x).
  by rewrite /emp; field; lra.
have [full|part] := eqVneq (count s x) N.
  left; exists x; apply: dist_vertex => //; rewrite /emp full; field; lra.
right; apply: Rle_trans (het_ge_term x ed).
have c1 : 1 <= INR (count s x).
  apply: (le_INR 1); apply/leP; rewrite lt0n; apply/eqP => c0.
  by move: cx; rewrite c0 /=; nra.
have cN : INR (count s x) + 1 <= INR N.
  rewrite -S_INR; apply: le_INR; apply/leP; rewrite ltn_neqAle part.
  by rewrite -[X in (_ <= X)%N](card_ord N) max_card.
have -> : emp s x * (1 - emp s x) =
    INR (count s x) * (INR N - INR (count s x)) * / INR N ^ 2.
  by rewrite /emp; field; lra.
have i0 := Rinv_0_lt_compat _ (pow_lt _ 2 N0).
rewrite -{1}(mul1R (/ _)); apply: Rmult_le_compat_r; [lra | nra].
Qed.

End Resample.

(** ** Mixing with human data, then drawing *)

Section Anchored.

Variables (T : finType) (N : nat) (a : R) (h : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (a01 : 0 < a <= 1) (h_dist : is_dist h).
Implicit Types (p q : T -> R) (n : nat).

Local Notation c := (1 - / INR N).
Local Notation train := (anchor a h).
Local Notation H := (sumsq h).

Let train_dist p : is_dist p -> is_dist (train p).
Proof. by apply: anchor_dist => //; lra. Qed.

Definition stationary_value : R :=
  (/ INR N + c * (1 - (1 - a) ^ 2) * H) / (1 - c * (1 - a) ^ 2).

Lemma contraction_lt1 : 0 <= c * (1 - a) ^ 2 < 1.
Proof.
have [c0 c1] := rate_bounds N_gt0; have r0 : 0 <= (1 - a) ^ 2 <= 1 by split; nra.
by split; nra.
Qed.

Lemma step_anchored_sumsq p : is_dist p -> step N train (@sumsq T) p =
  / INR N + c * ((1 - a) ^ 2 * sumsq p + (2 * a * (1 - a) * inner p h + a ^ 2 * H)).
Proof. by move=> pd; rewrite step_sumsq ?sumsq_blend //; apply: train_dist. Qed.

(** In expectation the loop follows the noiseless mixture, letter by letter. *)
Lemma step_anchored_letter x p : is_dist p ->
  step N train (fun q => q x) p = (1 - a) * p x + a * h x.
Proof. by move=> pd; apply: (unbiased N_gt0 (train_dist pd)). Qed.

Lemma inner_anchor p : inner (train p) h = (1 - a) * inner p h + a * H.
Proof.
rewrite /inner /sumsq -!sumR_mull -sumR_add; apply: eq_bigr => x _.
by rewrite /anchor /blend; ring.
Qed.

Lemma step_anchored_inner p : is_dist p ->
  step N train (fun q => inner q h) p = (1 - a) * inner p h + a * H.
Proof. by move=> pd; rewrite step_inner ?inner_anchor //; apply: train_dist. Qed.

(** The second moment of a random model whose law the anchored loop
    preserves. *)
Theorem stationary_sumsq (Omega : finType) (mu : Omega -> R) (P : Omega -> T -> R) :
  is_dist mu -> (forall w, is_dist (P w)) ->
  (forall f, E mu (fun w => step N train f (P w)) = E mu (fun w => f (P w))) ->
  E mu (fun w => sumsq (P w)) = stationary_value.
Proof.
move=> mud Pd stat; set S := E mu _.
have M : E mu (fun w => inner (P w) h) = H.
  have := stat (fun q => inner q h).
  rewrite (eq_E _ (fun w => step_anchored_inner (Pd w))) E_add E_scale E_const //.
  by move: (E _ _) => m eq; nra.
have := stat (@sumsq T); rewrite (eq_E _ (fun w => step_anchored_sumsq (Pd w))).
rewrite E_add E_const // E_scale E_add E_scale E_add E_scale E_const // M -/S.
have [_ lt1] := contraction_lt1; rewrite /stationary_value => eq.
apply: (Rmult_eq_reg_r (1 - c * (1 - a) ^ 2)); last by lra.
rewrite /Rdiv [RHS]Rmult_assoc Rinv_l ?mulR1; last by lra.
have -> : S * (1 - c * (1 - a) ^ 2) = S - c * (1 - a) ^ 2 * S by ring.
by rewrite -{1}eq; ring.
Qed.

(** Exactly, after [n] generations: a combination of [(c (1-a)^2)^n] and
    [(1-a)^n], so the limit is [stationary_value]. *)
Definition mixed_term : R := - (2 * a * c) / (1 - c * (1 - a)).

Theorem run_anchored_sumsq n p : is_dist p ->
  run N train n (@sumsq T) p = stationary_value +
  (c * (1 - a) ^ 2) ^ n * (sumsq p - stationary_value + mixed_term * (inner p h - H)) -
  (1 - a) ^ n * (mixed_term * (inner p h - H)).
Proof.
have [c0 c1] := rate_bounds N_gt0; have [r0 r1] : 0 <= 1 - a < 1 by lra.
set k := 1 - c * (1 - a); have k0 : 0 < k by rewrite /k; nra.
have K0 : 0 < 1 - c * (1 - a) ^ 2 by have := contraction_lt1; lra.
pose M q := -1 * inner q h + H; pose U q := sumsq q + (- stationary_value + - mixed_term * M q).
have stepM q : is_dist q -> step N train M q = (1 - a) * M q.
  move=> qd; rewrite /step E_add E_scale E_const; last exact: step_dist.
  by rewrite -/(step N train (fun q => inner q h) q) step_anchored_inner // /M; ring.
have stepU q : is_dist q -> step N train U q = (c * (1 - a) ^ 2) * U q.
  move=> qd; have qd' := step_dist N train_dist qd.
  rewrite /step E_add E_add E_scale E_const // -/(step N train (@sumsq T) q).
  rewrite -/(step N train M q) stepM // step_anchored_sumsq //.
  rewrite /U /M /mixed_term /stationary_value; move: k0 K0; rewrite /k.
  by move: (/ INR N) => i k0 K0; field; split; lra.
move=> pd; have runU := run_geometric N_gt0 stepU n pd.
have runM := run_geometric N_gt0 stepM n pd.
rewrite (@eq_run _ _ _ N_gt0 n _ (fun q => U q + (stationary_value + mixed_term * M q))) //.
  rewrite (@run_add _ _ _ n U) run_add run_scale run_const // runU runM /U /M; ring.
by move=> q _; rewrite /U; ring.
Qed.

Theorem anchored_sumsq_cv p : is_dist p ->
  Un_cv (fun n => run N train n (@sumsq T) p) stationary_value.
Proof.
move=> pd; set V := stationary_value; set d := mixed_term * (inner p h - H).
have geo r k : 0 <= r < 1 -> Un_cv (fun n => r ^ n * k) (0 * k).
  by move=> r01; apply: CV_mult; [apply: geometric_cv | apply: Un_cv_const].
have cv : Un_cv (fun n => V + (c * (1 - a) ^ 2) ^ n * (sumsq p - V + d) - (1 - a) ^ n * d)
    (V + 0 * (sumsq p - V + d) - 0 * d).
  apply: CV_minus; last by apply: geo; lra.
  by apply: CV_plus; [apply: Un_cv_const | apply: geo; apply: contraction_lt1].
have <- : V + 0 * (sumsq p - V + d) - 0 * d = V by ring.
by apply: eq_Un_cv cv => n; rewrite run_anchored_sumsq.
Qed.

(** The share of the diversity of [h] that the loop keeps. *)
Lemma stationary_kept : 1 - stationary_value = kept N a * (1 - H).
Proof.
have [_ K] := contraction_lt1; rewrite /stationary_value /kept.
by move: K; move: (/ INR N) => i K; field; lra.
Qed.

Lemma kept_gt0 : (2 <= N)%N -> 0 < kept N a.
Proof.
move=> N2; have [_ K] := contraction_lt1; rewrite /kept.
have i2 : / INR N <= / 2.
  by apply: Rinv_le_contravar; [lra | apply: (le_INR 2); apply/leP].
apply: Rmult_lt_0_compat; last by apply: Rinv_0_lt_compat; lra.
by apply: Rmult_lt_0_compat; [lra | nra].
Qed.

End Anchored.
