(** * A mean that is estimated anew in every generation, from fresh and recycled draws

    Hand-stated readings. Each generation draws [n] fresh letters of a
    distribution [p] with labels [x], mean [theta0] and variance [v], and [m]
    letters of the current model, which has the mean [theta_t] and the same
    variance [v]. The next mean is
      [theta_(t+1) = w * (fresh sample mean) + (1 - w) * (recycled sample mean)].
    The model of mean [theta] is any distribution [law theta] with labels
    [label theta]; of its shape nothing is asked but the mean and the variance.
    Expectations are finite sums over everything that is drawn.

    Definitions
    - [refitting]            the hypotheses on [p], [x], [law], [label] just said
    - [estimate w theta o]   the next mean, from the draws [o]
    - [path_law t theta]     the law of the draws of [t] generations from [theta]
    - [E_after w t f theta]  E f(theta_t), from theta_0 = theta
    - [var_after w t theta]  Var theta_t, from theta_0 = theta
    - [stationary v n m w]   [v (w^2 / n + (1 - w)^2 / m) / (1 - (1 - w)^2)]
    - [best_weight r]        [(sqrt (r^2 + 4 r) - r) / 2]
    - [long_run w theta s]   Var theta_t -> s, from theta_0 = theta
    - [optimal theta w]      no weight in [[0, 1]] has a lower long-run variance
    - [separation p x q y]   D of the laws of two labels
    - [C24c_statement], [C24g_statement]

    Main results
    - [E_after_cons]         E f(theta_(t+1)) is E over the first generation of
                             E f(theta_t) from where it led
    - [mean_afterE]          E theta_t = theta0 + (1 - w)^t (theta - theta0)
    - [var_after_step]       V_(t+1) = w^2 v / n + (1 - w)^2 (V_t + v / m)
    - [stationary_gap]       S(w) less its least value is a square over a positive number *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Moments Extended Language.
From CollapseAudit.theory Require Import Expectation RandomVectors Resampling Heterozygosity.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** The loop *)

Section Loop.

Variables (S T : finType) (n m : nat).
Variables (p x : S -> R) (law label : R -> T -> R).
Implicit Types (theta v w : R) (t : nat).

Local Notation draws := (sample S n * sample T m)%type.

Definition refitting theta0 v : Prop :=
  [/\ is_dist p, avg p x = theta0, vari p x = v &
      forall theta, [/\ is_dist (law theta), avg (law theta) (label theta) = theta &
                        vari (law theta) (label theta) = v]].

Definition estimate w theta (o : draws) : R :=
  w * avg (emp o.1) x + (1 - w) * avg (emp o.2) (label theta).

Definition draw_law theta (o : draws) : R := iid p o.1 * iid (law theta) o.2.

Fixpoint path_prob w theta (h : seq draws) : R :=
  if h is o :: h' then draw_law theta o * path_prob w (estimate w theta o) h' else 1.

Fixpoint last_estimate w theta (h : seq draws) : R :=
  if h is o :: h' then last_estimate w (estimate w theta o) h' else theta.

Definition path_law w t theta : t.-tuple draws -> R := fun h => path_prob w theta h.

Definition E_after w t (f : R -> R) theta : R :=
  E (@path_law w t theta) (fun h : t.-tuple draws => f (last_estimate w theta h)).

Definition mean_after w t theta : R := E_after w t id theta.

Definition var_after w t theta : R :=
  E_after w t (fun u => (u - mean_after w t theta) ^ 2) theta.

Definition long_run w theta (s : R) : Prop := Un_cv (fun t => var_after w t theta) s.

Definition optimal theta w : Prop :=
  0 <= w <= 1 /\ exists2 s, long_run w theta s &
  forall w' s', 0 <= w' <= 1 -> long_run w' theta s' -> s <= s'.

End Loop.

Definition stationary (v n m w : R) : R :=
  v * (w ^ 2 / n + (1 - w) ^ 2 / m) / (1 - (1 - w) ^ 2).

Definition best_weight (r : R) : R := (sqrt (r ^ 2 + 4 * r) - r) / 2.

(** D of the law of the label [x] under [p] from that of the label [y] under [q],
    for distinct labels [x]: [\sum_i p i (ln (p i) - ln (mass of q where y = x i))]. *)
Definition mass_at (T : finType) (q y : T -> R) (c : R) : R :=
  \sum_j (if Req_EM_T (y j) c then q j else 0).

Definition separation (S T : finType) (p x : S -> R) (q y : T -> R) : ext :=
  KL (vec p) (vec (fun i => mass_at q y (x i))).

(** C24c. A mean is re-estimated in every generation from n fresh and m recycled
    draws with weight w on the fresh ones. The weight with the least stationary
    variance is a strictly increasing function of the current divergence
    D(P0||P~): of two current models the one with the larger divergence has the
    larger optimal weight.

    D(P0||P~_theta) < D(P0||P~_theta') implies w(theta) < w(theta') for the optima *)
Definition C24c_statement : Prop :=
  forall (S T : finType) (n m : nat) (p x : S -> R) (law label : R -> T -> R) (theta0 v : R),
  (0 < n)%N -> (0 < m)%N -> 0 < v -> injective x -> refitting p x law label theta0 v ->
  forall theta theta' w w' : R,
  holds Lt (separation p x (law theta) (label theta))
           (separation p x (law theta') (label theta')) ->
  optimal n m p x law label theta w -> optimal n m p x law label theta' w' -> w < w'.

(** C24g. In the setting of (c), from every current model, the variance of
    theta_t tends to

    S(w) = v (w^2 / n + (1 - w)^2 / m) / (1 - (1 - w)^2)

    for each weight w in (0, 1], and to infinity for w = 0; and the one weight in
    [[0, 1]] that minimises the limit is w_r = (sqrt (r^2 + 4 r) - r) / 2 with
    r = n / m, which is (sqrt 5 - 1) / 2 at r = 1. *)
Definition C24g_statement : Prop :=
  (forall (S T : finType) (n m : nat) (p x : S -> R) (law label : R -> T -> R) (theta0 v : R),
   (0 < n)%N -> (0 < m)%N -> 0 < v -> refitting p x law label theta0 v ->
   forall theta : R,
   [/\ forall w, 0 < w <= 1 ->
         long_run n m p x law label w theta (stationary v (INR n) (INR m) w),
       cv_infty (fun t => var_after n m p x law label 0 t theta) &
       forall w, optimal n m p x law label theta w <-> w = best_weight (INR n / INR m)]) /\
  best_weight 1 = (sqrt 5 - 1) / 2.

(** ** Expectations over one generation *)

(** A sample mean about the true mean: [E = 0], [E of its square = v / N]. *)
Section Centred.

Variables (T : finType) (N : nat) (p x : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (p_dist : is_dist p).

Definition error (s : sample T N) : R := avg (emp s) x - avg p x.

Lemma errorE s : error s = E (emp s) (fun i => x i - avg p x).
Proof. by rewrite E_sub (E_const (emp_dist N_gt0 s)). Qed.

Lemma centred : E p (fun i => x i - avg p x) = 0.
Proof. by rewrite E_sub (E_const p_dist) /avg /E; ring. Qed.

Lemma E_error : E (iid p) error = 0.
Proof. by rewrite (eq_E _ errorE) E_sample_mean // centred. Qed.

Lemma E_error2 : E (iid p) (fun s => error s ^ 2) = vari p x / INR N.
Proof.
rewrite (eq_E _ (g := fun s => E (emp s) (fun i => x i - avg p x) *
  E (emp s) (fun i => x i - avg p x))) => [|s]; last by rewrite errorE; ring.
rewrite E_sample_mean2 // centred !Rmult_0_r Rplus_0_r; congr (_ / _).
by apply: eq_bigr => i _; ring.
Qed.

Lemma E_error_quad a b c : E (iid p) (fun s => a * error s ^ 2 + b * error s + c) =
  a * (vari p x / INR N) + c.
Proof.
have d := iid_dist N p_dist.
by rewrite !E_add !E_scale (E_const d) E_error E_error2; ring.
Qed.

End Centred.

Section Estimates.

Variables (S T : finType) (n m : nat).
Variables (p x : S -> R) (law label : R -> T -> R) (theta0 v w : R).
Hypotheses (n_gt0 : (0 < n)%N) (m_gt0 : (0 < m)%N).
Hypothesis setting : refitting p x law label theta0 v.
Implicit Types (theta : R) (t : nat).

Local Notation draws := (sample S n * sample T m)%type.
Local Notation next := (@estimate S T n m x label w).
Local Notation after := (@E_after S T n m p x law label w).

Lemma E_draws theta (F : draws -> R) : E (@draw_law S T n m p law theta) F =
  E (iid p) (fun s => E (iid (law theta)) (fun r => F (s, r))).
Proof.
transitivity (\sum_(o : draws) iid p o.1 * iid (law theta) o.2 * F (o.1, o.2)).
  by apply: eq_bigr => -[s r] _.
rewrite -(pair_bigA _ (fun s r => iid p s * iid (law theta) r * F (s, r))) /=.
apply: eq_bigr => s _; rewrite -sumR_mull; apply: eq_bigr => r _.
exact: Rmult_assoc.
Qed.

Definition cons_draws t (oh : draws * t.-tuple draws) : t.+1.-tuple draws :=
  [tuple of oh.1 :: oh.2].

Lemma cons_draws_bij t : bijective (@cons_draws t).
Proof.
exists (fun h : t.+1.-tuple draws => (thead h, [tuple of behead h])) => [[o h]|h].
  by congr (_, _); apply: val_inj.
by rewrite [RHS](tuple_eta h).
Qed.

Lemma E_after0 f theta : after 0%N f theta = f theta.
Proof.
rewrite /E_after /E (eq_bigr (fun=> f theta)) => [|h _].
  by rewrite sumR_dist card_tuple expn0 /=; ring.
by rewrite tuple0 /path_law /=; ring.
Qed.

(** The first generation is drawn from the start, the rest from where it led. *)
Theorem E_after_cons t f theta :
  after t.+1 f theta = E (@draw_law S T n m p law theta) (fun o => after t f (next theta o)).
Proof.
rewrite /E_after /E (reindex _ (onW_bij _ (cons_draws_bij t))) /=.
rewrite -(pair_bigA _ (fun o (h : t.-tuple draws) =>
  @draw_law S T n m p law theta o * path_prob p x law label w (next theta o) h *
  f (last_estimate x label w (next theta o) h))) /=.
apply: eq_bigr => o _; rewrite -sumR_mull; apply: eq_bigr => h _.
exact: Rmult_assoc.
Qed.


Local Notation q := (1 - w).

(** The variance that one generation adds. *)
Definition added : R := w ^ 2 * (v / INR n) + q ^ 2 * (v / INR m).

Lemma estimateE theta o : next theta o - theta0 =
  w * error p x o.1 + q * error (law theta) (label theta) o.2 + q * (theta - theta0).
Proof.
have [_ <- _ /(_ theta)[_ e _]] := setting.
by rewrite /estimate /error e; ring.
Qed.

Lemma E_draws_quad theta a b c : E (@draw_law S T n m p law theta)
    (fun o => a * (next theta o - theta0) ^ 2 + b * (next theta o - theta0) + c) =
  a * (q ^ 2 * (theta - theta0) ^ 2 + added) + b * (q * (theta - theta0)) + c.
Proof.
have [pd _ pv /(_ theta)[ld _ lv]] := setting.
set d := q * (theta - theta0).
rewrite E_draws (eq_E _ (g := fun s => a * w ^ 2 * error p x s ^ 2 +
  w * (2 * a * d + b) * error p x s + (a * q ^ 2 * (v / INR m) + a * d ^ 2 + b * d + c))).
  by rewrite E_error_quad // pv /added /d; ring.
move=> s; rewrite (eq_E _ (g := fun r => a * q ^ 2 * error (law theta) (label theta) r ^ 2 +
  (2 * a * (w * error p x s + d) + b) * q * error (law theta) (label theta) r +
  (a * (w * error p x s + d) ^ 2 + b * (w * error p x s + d) + c))).
  by rewrite E_error_quad // lv; ring.
by move=> r; rewrite !estimateE /= -/d; ring.
Qed.

(** [1 + q^2 + ... + q^(2 (t - 1))] *)
Fixpoint geometric t : R := if t is t'.+1 then 1 + q ^ 2 * geometric t' else 0.

Lemma geometric_last t : geometric t.+1 = geometric t + (q ^ 2) ^ t.
Proof.
elim: t => [|t IH]; first by rewrite /=; ring.
by transitivity (1 + q ^ 2 * geometric t.+1); [| rewrite {1}IH /=; ring].
Qed.

Lemma E_after_quad t theta a b c :
  after t (fun u => a * (u - theta0) ^ 2 + b * (u - theta0) + c) theta =
  a * ((q ^ 2) ^ t * (theta - theta0) ^ 2 + added * geometric t) +
  b * (q ^ t * (theta - theta0)) + c.
Proof.
elim: t theta => [|t IH] theta; first by rewrite E_after0 /=; ring.
rewrite E_after_cons (eq_E _ (g := fun o => a * (q ^ 2) ^ t * (next theta o - theta0) ^ 2 +
  b * q ^ t * (next theta o - theta0) + (a * (added * geometric t) + c))) => [|o].
  by rewrite E_draws_quad geometric_last -!tech_pow_Rmult; ring.
by rewrite IH; ring.
Qed.

Lemma eq_E_after t f g theta : f =1 g -> after t f theta = after t g theta.
Proof. by move=> fg; apply: eq_E => h; apply: fg. Qed.

Theorem mean_afterE t theta :
  mean_after n m p x law label w t theta = theta0 + q ^ t * (theta - theta0).
Proof.
rewrite /mean_after (@eq_E_after _ _ (fun u => 0 * (u - theta0) ^ 2 + 1 * (u - theta0) + theta0)).
  by rewrite E_after_quad; ring.
by move=> u; rewrite /id; ring.
Qed.

Lemma var_afterE t theta : var_after n m p x law label w t theta = added * geometric t.
Proof.
rewrite /var_after mean_afterE; set d := q ^ t * (theta - theta0).
rewrite (@eq_E_after _ _ (fun u => 1 * (u - theta0) ^ 2 + (- 2 * d) * (u - theta0) + d ^ 2)).
  by rewrite E_after_quad /d -pow_mult multE mulnC -multE pow_mult; ring.
by move=> u; ring.
Qed.

(** [V_(t+1) = w^2 v / n + (1 - w)^2 (V_t + v / m)]. *)
Theorem var_after_step t theta : var_after n m p x law label w t.+1 theta =
  w ^ 2 * v / INR n + q ^ 2 * (var_after n m p x law label w t theta + v / INR m).
Proof. by rewrite !var_afterE /= /added /Rdiv; ring. Qed.

End Estimates.

(** ** The stationary variance *)

Section BestWeight.

Variable r : R.
Hypothesis r_gt0 : 0 < r.

Lemma best_weight_root : best_weight r ^ 2 = r * (1 - best_weight r).
Proof.
rewrite /best_weight; have := sqrt_sqrt (r ^ 2 + 4 * r) ltac:(nra).
by set s := sqrt _ => ss; nra.
Qed.

Lemma best_weight_bounds : 0 < best_weight r < 1.
Proof.
have s0 : r < sqrt (r ^ 2 + 4 * r).
  by rewrite -[X in X < _](sqrt_pow2 r); [apply: sqrt_lt_1_alt; nra | lra].
have s1 : sqrt (r ^ 2 + 4 * r) < r + 2.
  by rewrite -[X in _ < X](sqrt_pow2 (r + 2)); [apply: sqrt_lt_1_alt; nra | lra].
by rewrite /best_weight; lra.
Qed.

End BestWeight.

Lemma best_weight1 : best_weight 1 = (sqrt 5 - 1) / 2.
Proof. by rewrite /best_weight; have -> : 1 ^ 2 + 4 * 1 = 5 by ring. Qed.

(** [S(w) = (v / n) (b + (1 + r + b) (w - b)^2 / (w (2 - w)))], [b] the best weight
    at [r = n / m]: so [S(b) = b v / n]. *)
Theorem stationary_gap v n m w : 0 < n -> 0 < m -> 0 < w <= 1 ->
  let b := best_weight (n / m) in
  stationary v n m w = v / n * (b + (1 + n / m + b) * (w - b) ^ 2 / (w * (2 - w))).
Proof.
move=> n0 m0 w01 b; have r0 : 0 < n / m by apply: Rdiv_lt_0_compat.
have w2 : 0 < w * (2 - w) by nra.
have root : b ^ 2 = n / m * (1 - b) := best_weight_root r0.
have E : w ^ 2 + n / m * (1 - w) ^ 2 - b * (w * (2 - w)) = (1 + n / m + b) * (w - b) ^ 2.
  by move: root; set r := n / m => root; ring [root].
rewrite -E /stationary; have -> : 1 - (1 - w) ^ 2 = w * (2 - w) by ring.
by field; lra.
Qed.

Lemma cv_infty_not_cv (u : nat -> R) s : Un_cv u s -> ~ cv_infty u.
Proof.
move=> /(_ 1 Rlt_0_1)[N near] /(_ (s + 1))[M far].
have := near (N + M)%N (Nat.le_add_r _ _); rewrite /R_dist => /Rabs_def2.
by have := far (N + M)%N (Nat.le_add_l _ _); lra.
Qed.

Section Limit.

Variables (S T : finType) (n m : nat).
Variables (p x : S -> R) (law label : R -> T -> R) (theta0 v : R).
Hypotheses (n_gt0 : (0 < n)%N) (m_gt0 : (0 < m)%N) (v_gt0 : 0 < v).
Hypothesis setting : refitting p x law label theta0 v.
Implicit Types (theta w : R) (t : nat).

Local Notation limit := (stationary v (INR n) (INR m)).
Local Notation tends := (@long_run S T n m p x law label).
Local Notation best := (best_weight (INR n / INR m)).

Lemma var_after_closed w t theta : 0 < w <= 1 ->
  var_after n m p x law label w t theta = limit w * (1 - ((1 - w) ^ 2) ^ t).
Proof.
move=> w01; rewrite (var_afterE _ n_gt0 m_gt0 setting).
have d0 : 1 - (1 - w) ^ 2 <> 0 by nra.
have N0 := INR_N_gt0 n_gt0; have M0 := INR_N_gt0 m_gt0.
have -> : geometric w t = (1 - ((1 - w) ^ 2) ^ t) / (1 - (1 - w) ^ 2).
  elim: t => [|t IH]; first by rewrite [geometric _ _]/= pow_O Rminus_eq_0 /Rdiv Rmult_0_l.
  by rewrite -tech_pow_Rmult -[geometric _ _.+1]/(1 + (1 - w) ^ 2 * geometric w t) IH; field.
by rewrite /added /stationary; field; lra.
Qed.

Theorem var_tends w theta : 0 < w <= 1 -> tends w theta (limit w).
Proof.
move=> w01; apply: (eq_Un_cv (u := fun t => limit w * (1 - ((1 - w) ^ 2) ^ t))).
  by move=> t; rewrite var_after_closed.
have E : limit w * (1 - 0) = limit w by ring.
rewrite -[X in Un_cv _ X]E.
apply: (CV_mult (fun=> limit w)); first exact: Un_cv_const.
apply: (CV_minus (fun=> 1)); first exact: Un_cv_const.
by apply: geometric_cv; nra.
Qed.

Lemma var_unfresh t theta : var_after n m p x law label 0 t theta = INR t * (v / INR m).
Proof.
rewrite (var_afterE _ n_gt0 m_gt0 setting); have -> : geometric 0 t = INR t.
  by elim: t => // t IH; rewrite [LHS]/= IH S_INR; ring.
by rewrite /added; ring.
Qed.

Theorem var_grows theta : cv_infty (fun t => var_after n m p x law label 0 t theta).
Proof.
move=> M; have M0 := INR_N_gt0 m_gt0; have c0 : 0 < v / INR m by apply: Rdiv_lt_0_compat.
have [N Nt] := INR_above (M / (v / INR m) + 1); exists N => t /leP /Nt tM.
rewrite var_unfresh; have {1}-> : M = M / (v / INR m) * (v / INR m) by field; split; lra.
by apply: Rmult_lt_compat_r => //; lra.
Qed.

Lemma best01 : 0 < best < 1.
Proof. by apply: best_weight_bounds; apply: Rdiv_lt_0_compat; apply: INR_N_gt0. Qed.

(** The stationary variance is least at the best weight, and there only. *)
Theorem stationary_least w : 0 < w <= 1 -> w <> best -> limit best < limit w.
Proof.
move=> w01 ne; have N0 := INR_N_gt0 n_gt0; have M0 := INR_N_gt0 m_gt0.
have b01 := best01; rewrite !stationary_gap //; last lra.
have r0 : 0 < INR n / INR m by apply: Rdiv_lt_0_compat.
apply: Rmult_lt_compat_l; first exact: Rdiv_lt_0_compat.
have pos : 0 < (1 + INR n / INR m + best) * (w - best) ^ 2 / (w * (2 - w)).
  apply: Rdiv_lt_0_compat; last by nra.
  by apply: Rmult_lt_0_compat; [lra | rewrite -Rsqr_pow2; apply: Rsqr_pos_lt; lra].
by rewrite Rminus_eq_0 /= !Rmult_0_l Rmult_0_r /Rdiv Rmult_0_l; lra.
Qed.

Theorem optimalE theta w : optimal n m p x law label theta w <-> w = best.
Proof.
have b01 := best01; split=> [[w01 [s ws least]]|->]; last first.
  split; first lra; exists (limit best); first by apply: var_tends; lra.
  move=> w' s' w'01 tw'; case: (Req_dec w' 0) => [w0|w0].
    by case: (cv_infty_not_cv tw'); rewrite w0; apply: var_grows.
  have -> : s' = limit w' by apply: UL_sequence tw' (var_tends _ _); lra.
  case: (Req_dec w' best) => [->|ne]; first lra.
  by apply/Rlt_le/stationary_least => //; lra.
case: (Req_dec w best) => // ne; have le := least best _ (conj (Rlt_le _ _ (proj1 b01))
  (Rlt_le _ _ (proj2 b01))) (var_tends theta (conj (proj1 b01) (Rlt_le _ _ (proj2 b01)))).
case: (Req_dec w 0) => [w0|w0].
  by case: (cv_infty_not_cv ws); rewrite w0; apply: var_grows.
have sE : s = limit w by apply: UL_sequence ws (var_tends _ _); lra.
by have := @stationary_least w ltac:(lra) ne; lra.
Qed.

End Limit.
