(** * C16: the loop gains no information about P0

    Data processing. A line below f for every outcome of a generation averages
    to a line below f for the model before it, so that a bound for an f-divergence
    between the laws of P_n bounds that between the laws of P_{n+1}.

    Main results
    - [below_mean]   the lines below f form a convex set
    - [C16b_proved]
    - [resampling_is_loop]  resampling, with any preparation of the training
                            distribution, is such a loop
    - [relative_entropy_le]  for [f t = t ln t] the bounds by lines are those of
                            relative entropy *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Expectation Resampling Signatures.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma below_mean (Omega : finType) (mu : Omega -> R) (a b : Omega -> R) f : is_dist mu ->
  (forall w, below f (a w) (b w)) -> below f (E mu a) (E mu b).
Proof.
move=> mud ab t t0; rewrite -(E_const mud (f t)) -E_scaler -E_add.
by apply: (E_le mud) => w _; apply: ab.
Qed.

Theorem C16b_proved : C16b_statement.
Proof.
move=> T L L_loop P0 Q0 _ _ f _ n c bound a b ab; apply: bound => P Pd.
have [chanced updated] := L_loop n P Pd.
by apply: below_mean => // w; apply: ab.
Qed.

(** The resampling loop and the loops that prepare its training distribution. *)
Definition resampling_loop (T : finType) (N : nat) (train : (T -> R) -> T -> R) : loop T :=
  @Loop T (fun=> [finType of sample T N]) (fun _ P => iid (train P)) (fun _ _ s => emp s).

Lemma resampling_is_loop (T : finType) (N : nat) (train : (T -> R) -> T -> R) : (0 < N)%N ->
  (forall p, is_dist p -> is_dist (train p)) -> is_loop (resampling_loop N train).
Proof.
move=> N_gt0 td j P Pd; split; first exact/iid_dist/td.
by move=> s; apply: emp_dist.
Qed.

Lemma resampling_loop_run (T : finType) (N n : nat) train f (P : T -> R) :
  loop_run (resampling_loop N train) n f P = run N train n f P.
Proof.
elim: n f => // n IH f.
rewrite [LHS]/= IH.
exact: (esym (congr1 (fun F => F P) (iterSr n (step N train) f))).
Qed.

(** ** The lines below [t ln t] give relative entropy *)

Section RelativeEntropy.

Variables (S : finType) (mu nu : S -> R).
Hypotheses (mu_dist : is_dist mu) (nu_dist : is_dist nu).

(** The tangent of slope [a]. *)
Lemma below_xlnx a : below xlnx a (- exp (a - 1)).
Proof.
move=> t t0; have := tangent_xlnx (exp_pos (a - 1)) (Rlt_le _ _ t0).
by rewrite /xlnx ln_exp; lra.
Qed.

Lemma below_xlnx_term a b s : below xlnx a b -> dom mu nu ->
  a * mu s + b * nu s <= mu s * (ln (mu s) - ln (nu s)).
Proof.
move=> ab D; case: (dist_ge0 s nu_dist) => [n0|n0]; last first.
  by rewrite -n0 (D s (esym n0)); lra.
case: (dist_ge0 s mu_dist) => [m0|<-].
  have := ab _ (Rdiv_lt_0_compat _ _ m0 n0); rewrite /xlnx ln_ratio //.
  move/(Rmult_le_compat_l _ _ _ (Rlt_le _ _ n0)).
  have -> : nu s * (a * (mu s / nu s) + b) = a * mu s + b * nu s by field; lra.
  by have -> : nu s * (mu s / nu s * (ln (mu s) - ln (nu s))) =
    mu s * (ln (mu s) - ln (nu s)) by field; lra.
suff b0 : b <= 0 by nra.
apply: Rnot_lt_le => b0; pose t := Rmin 1 (b / (2 * (Rabs a + 1))).
have A := Rabs_pos a; have t0 : 0 < t.
  by apply: Rmin_pos; [lra | apply: Rdiv_lt_0_compat; lra].
have t1 : t <= 1 := Rmin_l _ _; have := ab t t0.
have tA : t * (2 * (Rabs a + 1)) <= b.
  have := Rmult_le_compat_r (2 * (Rabs a + 1)) _ _ ltac:(lra) (Rmin_r 1 (b / (2 * (Rabs a + 1)))).
  by rewrite -/t /Rdiv Rmult_assoc Rinv_l; lra.
have lt0 : ln t <= 0 by rewrite -ln_1; case: t1 => [t1|->]; [apply/Rlt_le/ln_increasing | lra].
by have := Rle_abs (- a); rewrite Rabs_Ropp /xlnx; nra.
Qed.

(** D(mu||nu) <= c, with +oo not below c, iff every choice of lines below
    [t ln t] gives [c] at most: on laws of finitely many values the bounds of
    [f_divergence_le] for [f t = t ln t] are those of relative entropy. *)
Theorem relative_entropy_le c :
  (forall a b : S -> R, (forall s, below xlnx (a s) (b s)) -> E mu a + E nu b <= c) <->
  dom mu nu /\ kl mu nu <= c.
Proof.
split=> [lines|[D le] a b ab]; last first.
  apply: Rle_trans le; rewrite /E -sumR_add; apply: sumR_le => s _.
  by have := below_xlnx_term s (ab s) D; lra.
have D : dom mu nu.
  move=> s n0; case: (dist_ge0 s mu_dist) => // m0.
  pose k := (Rabs c + 2) / mu s; pose a i := if i == s then k else 0.
  have := lines a (fun i => - exp (a i - 1)) (fun i => below_xlnx (a i)).
  have -> : E mu a = Rabs c + 2.
    rewrite -[RHS](_ : mu s * k = _); last by rewrite /k; field; lra.
    rewrite -(sumR_pick s (fun i => mu i * k)); apply: eq_bigr => i _.
    by rewrite /a; case: eqP => _; ring.
  have : - 1 <= E nu (fun i => - exp (a i - 1)).
    rewrite -(E_const nu_dist (-1)); apply: (E_le nu_dist) => i ni; rewrite /a.
    case: eqP => [e|_]; first by move: ni; rewrite e n0; lra.
    have := exp_increasing (0 - 1) 0 ltac:(lra); rewrite exp_0; lra.
  by have := Rle_abs c; lra.
split=> //; apply: Rnot_lt_le => lt; pose eps := (kl mu nu - c) / 2.
have e0 : 0 < eps by rewrite /eps; lra.
pose a i := if Rlt_dec 0 (mu i) then ln (mu i) - ln (nu i) + 1 else ln eps + 1.
have := lines a (fun i => - exp (a i - 1)) (fun i => below_xlnx (a i)).
suff : kl mu nu - eps <= E mu a + E nu (fun i => - exp (a i - 1)) by rewrite /eps; lra.
have -> : kl mu nu - eps =
    \sum_i (mu i * (ln (mu i) - ln (nu i)) - eps * nu i).
  by rewrite sumR_sub sumR_mull (dist_sum nu_dist) /kl; ring.
rewrite /E -sumR_add; apply: sumR_le => i _; rewrite /a.
have n0 := dist_ge0 i nu_dist; case: Rlt_dec => m0 /=.
  have ni : 0 < nu i by apply: (dom_gt0 (proj1 nu_dist) D).
  have -> : ln (mu i) - ln (nu i) + 1 - 1 = ln (mu i / nu i) by rewrite ln_ratio //; ring.
  rewrite exp_ln; last exact: Rdiv_lt_0_compat.
  have -> : nu i * - (mu i / nu i) = - mu i by field; lra.
  have : 0 <= eps * nu i by apply: Rmult_le_pos; lra.
  lra.
have -> : mu i = 0 by have := dist_ge0 i mu_dist; lra.
have -> : ln eps + 1 - 1 = ln eps by ring.
by rewrite exp_ln //; nra.
Qed.

End RelativeEntropy.
