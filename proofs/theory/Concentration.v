(** * Concentration of independent draws

    Functions [F] of a sample of [m] independent draws from [p], with the law
    [iid p] of [theory/Resampling.v]. Everything rests on Hoeffding's lemma, which
    follows from Pinsker's inequality ([theory/Metrics.v]): for the law [q] that is
    [p] tilted by [e^f], [ln (E_p e^f) = E_q f - D(q||p)].

    Definitions
    - [replaced s i x]       the sample [s] with [x] in the place of draw [i]
    - [largest_change F]     the largest [|F s' - F s|], [s'] a sample that differs
                             from [s] in one draw
    - [bounded_differences c F]
                             no replacement of one draw raises [F] by more than [c]
    - [margin c m gamma]     [c sqrt (m ln (1 / gamma) / 2)]
    - [near eps a b]         [a] is in the neighbourhood of [b] of size [eps]
    - [C35f_statement], [C37g_statement]

    Main results
    - [hoeffding_lemma]      [E e^f <= e^(E f + c^2 / 8)] where [f] varies by at most
                             [c]
    - [exp_moment]           [E e^F <= e^(E F + m c^2 / 8)] for bounded differences
    - [mcdiarmid]            [P(F <= E F - t) <= e^(-2 t^2 / (m c^2))]
    - [upper_bound_from_sample]
                             [E F <= F + margin c m gamma] with probability at least
                             [1 - gamma]
    - [letter_deviation]     [P(|emp_j x - p x| > d) <= 2 e^(-2 j d^2)]
    - [strong_law]           from some number of draws on, with probability as near
                             to 1 as wished, the frequency of every letter stays as
                             near to its probability as wished *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Metrics.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.theory Require Import Expectation Resampling Measurement.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** What the readings state *)

(** The sample with [x] in the place of the draw [i]. *)
Definition replaced (T : finType) m (s : sample T m) (i : 'I_m) (x : T) : sample T m :=
  [ffun j => if j == i then x else s j].

(** [max |F s' - F s|] over all samples [s] and all replacements of one draw. *)
Definition largest_change (T : finType) m (F : sample T m -> R) : R :=
  \big[Rmax/0]_(c : sample T m * 'I_m * T) Rabs (F (replaced c.1.1 c.1.2 c.2) - F c.1.1).

(** [c sqrt (m ln (1 / gamma) / 2)]. *)
Definition margin (c : R) (m : nat) (gamma : R) : R := c * sqrt (INR m / 2 * ln (/ gamma)).

(** C35f. Let P_n have full support and let c be the largest change of D(emp||P_n)
    when one of the m samples is replaced. With probability at least 1 - gamma,
    D(P0||P_n) <= D(emp||P_n) + c sqrt (m ln (1 / gamma) / 2). For two letters or
    more c = h(1/m) + (ln max P_n - ln min P_n) / m, h the binary entropy. (As P_n
    has full support, D(emp||P_n) is the real number [kl].) *)
Definition C35f_statement : Prop :=
  forall (T : finType) (m : nat) (gamma : R) (P0 Pn : T -> R),
  (0 < m)%N -> 0 < gamma < 1 -> is_dist P0 -> is_dist Pn -> (forall x, 0 < Pn x) ->
  let c := largest_change (fun s : sample T m => kl (emp s) Pn) in
  1 - gamma <= prob (iid P0) (fun s : sample T m =>
    at_most (KL (vec P0) (vec Pn)) (KL (vec (emp s)) (vec Pn) + fin (margin c m gamma))%ext) /\
  ((2 <= #|T|)%N -> forall lo hi : T, (forall x, Pn lo <= Pn x <= Pn hi) ->
     c = binent (/ INR m) + (ln (Pn hi) - ln (Pn lo)) / INR m).

(** [|a - b| <= eps] for a real [b]; [a >= 1 / eps] for [b = +oo]. *)
Definition near (eps : R) (a b : ext) : bool :=
  match a, b with
  | Some (Finite x), Some (Finite y) => Rle_dec (Rabs (x - y)) eps
  | _, Some p_infty => at_most (fin (/ eps)) a
  | _, _ => false
  end.

(** C37g. If the decisions are independent samples of a law R, then D(P0||emp_m)
    tends to D(P0||R) almost surely, the value +oo included: for all eps, eta > 0
    there is m >= 1 such that for every n the probability that D(P0||emp_j) is not
    within eps of D(P0||R) for some j from m to m + n is at most eta. *)
Definition C37g_statement : Prop :=
  forall (T : finType) (P0 law : T -> R), is_dist P0 -> is_dist law ->
  forall eps eta : R, 0 < eps -> 0 < eta -> exists m : nat, (0 < m)%N /\ forall n : nat,
    prob (iid law) (fun s : sample T (m + n) =>
      [exists j : 'I_n.+1,
        ~~ near eps (KL (vec P0) (vec (emp_first (m + j) s))) (KL (vec P0) (vec law))])
    <= eta.

(** ** Hoeffding's lemma *)

Section Tilting.

Variables (T : finType) (p f : T -> R) (c : R).
Hypotheses (p_dist : is_dist p) (osc : forall x y, f x - f y <= c).

Local Notation Z := (E p (fun x => exp (f x))).

Definition tilted (x : T) : R := p x * exp (f x) / Z.

Lemma Z_gt0 : 0 < Z.
Proof.
have [x px] := dist_exists p_dist.
by apply: (E_gt0 p_dist _ px) => [y _|]; [apply/Rlt_le|]; apply: exp_pos.
Qed.

Lemma tilted_dist : is_dist tilted.
Proof.
have Z0 := Z_gt0; split=> [x|]; last by rewrite sumR_div -/Z; field; lra.
apply: Rmult_le_pos; last exact/Rlt_le/Rinv_0_lt_compat.
by apply: Rmult_le_pos; [apply: dist_ge0 | apply/Rlt_le/exp_pos].
Qed.

Lemma tilted_dom : dom tilted p.
Proof. by move=> x px; rewrite /tilted px /Rdiv !Rmult_0_l. Qed.

Lemma kl_tilted : kl tilted p = E tilted f - ln Z.
Proof.
have Z0 := Z_gt0; have td := tilted_dist.
rewrite -[ln Z](E_const td) -(E_sub tilted f (fun=> ln Z)) /kl; apply: eq_bigr => x _.
have [px|px] := Rle_lt_or_eq_dec _ _ (dist_ge0 x p_dist); last first.
  by rewrite tilted_dom // !Rmult_0_l.
have ex := exp_pos (f x); congr (_ * _); rewrite /tilted ln_quot //; last by nra.
by rewrite ln_mult // ln_exp; ring.
Qed.

(** [E_q f - E_p f <= c * TV(q, p)]. *)
Lemma mean_shift q : is_dist q -> E q f - E p f <= c * tv q p.
Proof.
move=> qd; have [x0 [low _]] := smallest_fin f (dist_card p_dist).
have rest r : is_dist r -> E r f = E r (fun x => f x - f x0) + f x0.
  by move=> rd; rewrite E_sub E_const //; ring.
have -> : E q f - E p f = \sum_x (q x - p x) * (f x - f x0).
  transitivity (E q (fun x => f x - f x0) - E p (fun x => f x - f x0)).
    by rewrite (rest q) // (rest p) //; ring.
  by rewrite /E -sumR_sub; apply: eq_bigr => x _; ring.
rewrite tv_pos // -sumR_mull; apply: sumR_le => x _.
have := low x; have := osc x x0; rewrite /Rmax; case: Rle_dec; nra.
Qed.

(** [E e^f <= e^(E f + c^2 / 8)] where [f] varies by at most [c]. *)
Theorem hoeffding_lemma : Z <= exp (E p f + c ^ 2 / 8).
Proof.
have Z0 := Z_gt0; rewrite -{1}(exp_ln _ Z0); apply: exp_le.
have := pinsker tilted_dist p_dist tilted_dom; rewrite kl_tilted.
have := mean_shift tilted_dist; have := pow2_ge_0 (c - 4 * tv tilted p).
by set t := tv tilted p; nra.
Qed.

End Tilting.

(** ** Bounded differences *)

Section Samples.

Variables (T : finType) (m : nat).
Implicit Types (s : sample T m) (x y : T).

Lemma replaced_back s i x : replaced (replaced s i x) i (s i) = s.
Proof. by apply/ffunP => j; rewrite !ffunE; case: eqP => [->|]. Qed.

Lemma replaced_first x y s : replaced (cons_sample x s) ord0 y = cons_sample y s.
Proof. by apply/ffunP => j; rewrite !ffunE; case: unliftP => [l ->|->]. Qed.

Lemma replaced_rest x y s i :
  replaced (cons_sample x s) (lift ord0 i) y = cons_sample x (replaced s i y).
Proof.
apply/ffunP => j; rewrite !ffunE; case: unliftP => [l ->|->].
  by rewrite ffunE (inj_eq lift_inj).
by rewrite (negbTE (neq_lift _ _)).
Qed.

Lemma E_iid_cons (p : T -> R) (F : sample T m.+1 -> R) :
  E (iid p) F = E p (fun x => E (iid p) (fun s => F (cons_sample x s))).
Proof.
rewrite /E (reindex _ (onW_bij _ (@cons_sample_bij T m))) /=.
rewrite -(pair_bigA _ (fun x s => iid p (cons_sample x s) * F (cons_sample x s))) /=.
apply: eq_bigr => x _; rewrite -sumR_mull; apply: eq_bigr => s _.
rewrite {1}/iid big_ord_recl ffunE unlift_none Rmult_assoc; congr (_ * (_ * _)).
by apply: eq_bigr => i _; rewrite ffunE liftK.
Qed.

End Samples.

Definition bounded_differences (T : finType) m (c : R) (F : sample T m -> R) : Prop :=
  forall s i x, F (replaced s i x) - F s <= c.

Section BoundedDifferences.

Variable T : finType.

Lemma bounded_scale m a c (F : sample T m -> R) : bounded_differences c F ->
  bounded_differences (Rabs a * c) (fun s => a * F s).
Proof.
move=> Fc s i x; have le := Fc s i x; have := Fc (replaced s i x) i (s i).
by rewrite replaced_back /Rabs; case: Rcase_abs; nra.
Qed.

Lemma bounded_rest m c (F : sample T m.+1 -> R) x : bounded_differences c F ->
  bounded_differences c (fun s => F (cons_sample x s)).
Proof. by move=> Fc s i y; rewrite -replaced_rest. Qed.

Lemma bounded_first m c (F : sample T m.+1 -> R) x y s : bounded_differences c F ->
  F (cons_sample x s) - F (cons_sample y s) <= c.
Proof. by move=> Fc; rewrite -(replaced_first y x). Qed.

(** All draws replaced, one after the other. *)
Lemma total_change m c (F : sample T m -> R) s t : bounded_differences c F ->
  F s - F t <= INR m * c.
Proof.
elim: m F s t => [|m IH] F s t Fc.
  by have -> : s = t by [apply/ffunP; case]; rewrite /=; lra.
have [u _ ku] := @cons_sample_bij T m; rewrite -(ku s) -(ku t) S_INR.
have := IH _ (u s).2 (u t).2 (bounded_rest (u s).1 Fc).
by have := bounded_first (u s).1 (u t).1 (u t).2 Fc; lra.
Qed.

Variable p : T -> R.
Hypothesis p_dist : is_dist p.

(** [E e^F <= e^(E F + m c^2 / 8)]: Hoeffding's lemma, draw by draw. *)
Lemma exp_moment m c (F : sample T m -> R) : bounded_differences c F ->
  E (iid p) (fun s => exp (F s)) <= exp (E (iid p) F + INR m * (c ^ 2 / 8)).
Proof.
elim: m F => [|m IH] F Fc.
  rewrite /= Rmult_0_l Rplus_0_r; have id0 := iid_dist 0 p_dist.
  have [s0 _] := dist_exists id0.
  have F0 s : F s = F s0 by congr F; apply/ffunP; case.
  rewrite (eq_E _ (g := fun=> exp (F s0))) => [|s]; last by rewrite F0.
  by rewrite (eq_E _ F0) !E_const //; apply: Rle_refl.
have id' := iid_dist m p_dist; pose k := INR m * (c ^ 2 / 8).
pose H x (s : sample T m) := F (cons_sample x s).
have EF : E (iid p) F = E p (fun x => E (iid p) (H x)) := E_iid_cons p F.
rewrite E_iid_cons EF; apply: (Rle_trans _ (E p (fun x => exp (E (iid p) (H x) + k)))).
  by apply: (E_le p_dist) => x _; apply: (IH (H x)); apply: bounded_rest.
apply: Rle_trans (hoeffding_lemma (c := c) p_dist _) _ => [x y|].
  suff : E (iid p) (fun s => H x s - H y s) <= c by rewrite E_sub; lra.
  rewrite -[X in _ <= X](E_const id'); apply: (E_le id') => s _; exact: bounded_first.
by apply: Req_le; congr exp; rewrite E_add E_const // /k S_INR; lra.
Qed.

(** [P(F <= E F - t) <= e^(- a t + m a^2 c^2 / 8)] for [a >= 0]. *)
Lemma chernoff m c (F : sample T m -> R) a t (A : pred (sample T m)) :
  bounded_differences c F -> 0 <= a -> (forall s, A s -> F s <= E (iid p) F - t) ->
  prob (iid p) A <= exp (- (a * t) + INR m * ((a * c) ^ 2 / 8)).
Proof.
move=> Fc a0 AF; set mu := E (iid p) F.
have := exp_moment (bounded_scale (- a) Fc); rewrite E_scale Rabs_Ropp (Rabs_right a); last by lra.
rewrite -/mu => le; have e0 := exp_pos (- a * (mu - t)).
apply: (Rmult_le_reg_l _ _ _ e0); rewrite -exp_plus.
have -> : - a * (mu - t) + (- (a * t) + INR m * ((a * c) ^ 2 / 8)) =
  - a * mu + INR m * ((a * c) ^ 2 / 8) by ring.
apply: Rle_trans le; apply: (markov (iid_dist m p_dist)) => [|s _|s _ /AF le]; first by lra.
  exact/Rlt_le/exp_pos.
by apply: exp_le; rewrite -/mu in le; nra.
Qed.

(** McDiarmid's inequality, for the lower tail:
    [P(F <= E F - t) <= e^(-2 t^2 / (m c^2))]. *)
Theorem mcdiarmid m c (F : sample T m -> R) t (A : pred (sample T m)) :
  (0 < m)%N -> 0 < c -> 0 <= t -> bounded_differences c F ->
  (forall s, A s -> F s <= E (iid p) F - t) ->
  prob (iid p) A <= exp (- (2 * t ^ 2 / (INR m * c ^ 2))).
Proof.
move=> m0 c0 t0 Fc AF; have M0 := INR_N_gt0 m0.
have d0 : 0 < INR m * c ^ 2 by apply: Rmult_lt_0_compat => //; apply: pow_lt.
have a0 : 0 <= 4 * t / (INR m * c ^ 2).
  by apply: Rmult_le_pos; [lra | apply/Rlt_le/Rinv_0_lt_compat].
by apply: Rle_trans (chernoff Fc a0 AF) _; apply: Req_le; congr exp; field; lra.
Qed.

Lemma margin_exp c m gamma : (0 < m)%N -> 0 < gamma < 1 -> 0 < c ->
  exp (- (2 * margin c m gamma ^ 2 / (INR m * c ^ 2))) = gamma.
Proof.
move=> m0 g01 c0; have M0 := INR_N_gt0 m0.
have l0 : 0 <= ln (/ gamma) by rewrite ln_Rinv; [have := ln_lt0 g01; lra | lra].
rewrite /margin Rpow_mult_distr pow2_sqrt; last by apply: Rmult_le_pos; lra.
rewrite -[RHS]exp_ln; last by lra.
by congr exp; rewrite ln_Rinv; [field; lra | lra].
Qed.

Lemma margin_ge0 c m gamma : 0 <= c -> 0 <= margin c m gamma.
Proof. by move=> c0; apply: Rmult_le_pos => //; apply: sqrt_pos. Qed.

(** [P(E F <= F + c sqrt (m ln (1 / gamma) / 2)) >= 1 - gamma]. *)
Theorem upper_bound_from_sample m c gamma (F : sample T m -> R) (A : pred (sample T m)) :
  (0 < m)%N -> 0 < gamma < 1 -> 0 <= c -> bounded_differences c F ->
  (forall s, E (iid p) F <= F s + margin c m gamma -> A s) ->
  1 - gamma <= prob (iid p) A.
Proof.
move=> m0 g01 c0 Fc FA; have id' := iid_dist m p_dist.
have -> : prob (iid p) A = 1 - prob (iid p) (predC A).
  rewrite -[X in X - _](E_const id') -E_sub; apply: eq_E => s.
  by rewrite /indicator /=; case: (A s) => /=; ring.
suff : prob (iid p) (predC A) <= gamma by lra.
have out s : predC A s -> F s <= E (iid p) F - margin c m gamma.
  by move=> /= As; apply: Rnot_lt_le => lt; move/negP: As; apply; apply: FA; lra.
have [cpos|cz] := Rle_lt_or_eq_dec _ _ c0.
  rewrite -[X in _ <= X](margin_exp m0 g01 cpos).
  exact: (mcdiarmid m0 cpos (margin_ge0 m gamma c0) Fc out).
rewrite /prob (_ : E _ _ = 0); first by lra.
apply: sumR0 => s _; rewrite /indicator /= FA /= ?Rmult_0_r //.
suff : E (iid p) F <= F s by have := margin_ge0 m gamma c0; lra.
rewrite -[F s](E_const id'); apply: (E_le id') => t _.
by have := total_change t s Fc; rewrite -cz; lra.
Qed.

End BoundedDifferences.

(** ** The largest change *)

Section LargestChange.

Variables (T : finType) (m : nat).
Implicit Types (F : sample T m -> R).

Lemma Rmax_term (I : finType) (f : I -> R) i : f i <= \big[Rmax/0]_j f j.
Proof.
move: (mem_index_enum i); elim: index_enum => // j r IH.
rewrite inE big_cons => /orP[/eqP->|/IH le]; first exact: Rmax_l.
exact: Rle_trans le (Rmax_r _ _).
Qed.

Lemma Rmax_terms (I : finType) (f : I -> R) b : 0 <= b -> (forall i, f i <= b) ->
  \big[Rmax/0]_j f j <= b.
Proof. by move=> b0 fb; apply: (big_ind (fun y => y <= b)) => // *; apply: Rmax_lub. Qed.

Lemma le_largest_change F s i x : Rabs (F (replaced s i x) - F s) <= largest_change F.
Proof.
exact: (Rmax_term (fun c : sample T m * 'I_m * T =>
  Rabs (F (replaced c.1.1 c.1.2 c.2) - F c.1.1)) (s, i, x)).
Qed.

Lemma largest_change_ge0 F : 0 <= largest_change F.
Proof.
apply: (big_ind (fun y => 0 <= y)) => [|x y x0 _|c _]; [lra | | exact: Rabs_pos].
exact: Rle_trans x0 (Rmax_l _ _).
Qed.

Lemma largest_change_bounds F : bounded_differences (largest_change F) F.
Proof. by move=> s i x; apply: Rle_trans (Rle_abs _) (le_largest_change _ _ _ _). Qed.

Lemma largest_change_le F b : 0 <= b -> bounded_differences b F -> largest_change F <= b.
Proof.
move=> b0 Fb; apply: Rmax_terms => // -[[s i] x] /=; have := Fb s i x.
have := Fb (replaced s i x) i (s i).
by rewrite replaced_back /Rabs; case: Rcase_abs; lra.
Qed.

End LargestChange.

(** ** The law of large numbers, uniformly in time *)

Section Union.

Variables (Omega : finType) (mu : Omega -> R).
Hypothesis mu_dist : is_dist mu.

Lemma prob_or (A B C : pred Omega) : (forall w, A w -> B w \/ C w) ->
  prob mu A <= prob mu B + prob mu C.
Proof.
move=> ABC; rewrite /prob -E_add; apply: (E_le mu_dist) => w _.
have b0 := indicator_ge0 B w; have c0 := indicator_ge0 C w.
rewrite {1}/indicator; case: ifP => [/ABC [Bw|Cw]|_]; last by lra.
  by rewrite {1}/indicator Bw; lra.
by rewrite {2}/indicator Cw; lra.
Qed.

Lemma prob_exists (I : finType) (A : I -> pred Omega) :
  prob mu (fun w => [exists i, A i w]) <= \sum_i prob mu (A i).
Proof.
rewrite /prob -E_sum; apply: (E_le mu_dist) => w _; rewrite {1}/indicator.
have pos i : 0 <= indicator (A i) w by apply: indicator_ge0.
case: existsP => [[i Ai]|_]; last by apply: sumR_ge0 => i _.
have -> : 1 = indicator (A i) w by rewrite /indicator Ai.
exact: (sumR_ge_term i pos).
Qed.

End Union.

Section LargeNumbers.

Variables (T : finType) (p : T -> R).
Hypothesis p_dist : is_dist p.

Lemma exp_sum (I : finType) (f : I -> R) : exp (\sum_i f i) = \prod_i exp (f i).
Proof. exact: (big_morph exp exp_plus exp_0). Qed.

Lemma sum_first M j (F : 'I_M -> R) b : (j <= M)%N ->
  \sum_(i < M) (if (i < j)%N then b else 0) = INR j * b.
Proof.
move=> jM; rewrite -big_mkcond -(big_ord_widen M (fun=> b) jM).
by rewrite sumR_dist card_ord.
Qed.

(** The sum of [g] over the first [j] of [M] draws, [g] varying by at most 1:
    it exceeds its mean by [j d] with probability at most
    [e^(-2 j d^2)]. *)
Lemma sum_deviation M j (g : T -> R) d (A : pred (sample T M)) : (j <= M)%N -> 0 <= d ->
  (forall x y, g x - g y <= 1) ->
  (forall s, A s -> INR j * d <= \sum_(i < M) (if (i < j)%N then g (s i) - E p g else 0)) ->
  prob (iid p) A <= exp (- (2 * d ^ 2)) ^ j.
Proof.
move=> jM d0 g1 Aj; have id' := iid_dist M p_dist.
pose f (i : 'I_M) x := if (i < j)%N then 4 * d * (g x - E p g) else 0.
have fE (s : sample T M) : \sum_i f i (s i) =
    4 * d * (\sum_(i < M) (if (i < j)%N then g (s i) - E p g else 0)).
  by rewrite -sumR_mull; apply: eq_bigr => i _; rewrite /f; case: ifP => _; ring.
have le : E (iid p) (fun s : sample T M => exp (\sum_i f i (s i))) <= exp (INR j * (2 * d ^ 2)).
  rewrite (eq_E _ (fun s : sample T M => exp_sum (fun i => f i (s i)))).
  rewrite (E_iid_prod p (fun i x => exp (f i x))) -(sum_first (fun=> 0) _ jM) exp_sum.
  suff : 0 <= \prod_i E p (fun x => exp (f i x)) <=
    \prod_(i < M) exp (if (i < j)%N then 2 * d ^ 2 else 0) by case.
  apply: (big_ind2 (fun u v => 0 <= u <= v)) => [|u v u' v' uv uv'|i _]; first by lra.
    by split; [apply: Rmult_le_pos; lra | apply: Rmult_le_compat; lra].
  split; first by apply: (E_ge0 p_dist) => x _; apply/Rlt_le/exp_pos.
  rewrite /f; case: ifP => _; last by rewrite E_const //; apply: Rle_refl.
  apply: Rle_trans (hoeffding_lemma (c := 4 * d) p_dist _) _ => [x y|].
    by have := g1 x y; nra.
  by apply: exp_le; rewrite E_scale E_sub E_const //; lra.
have e0 := exp_pos (4 * d * (INR j * d)).
apply: (Rmult_le_reg_l _ _ _ e0).
have -> : exp (- (2 * d ^ 2)) ^ j = exp (INR j * - (2 * d ^ 2)).
  elim: (j) => [|l IH]; first by rewrite /= Rmult_0_l exp_0.
  by rewrite S_INR Rmult_plus_distr_r Rmult_1_l exp_plus -IH /=; ring.
rewrite -exp_plus (_ : _ + _ = INR j * (2 * d ^ 2)); last by ring.
apply: Rle_trans le; apply: (markov id') => [|s _|s _ /Aj le]; first by lra.
  exact/Rlt_le/exp_pos.
by apply: exp_le; rewrite fE; apply: Rmult_le_compat_l; lra.
Qed.

Lemma emp_firstE M j (s : sample T M) x : (j <= M)%N ->
  emp_first j s x = (\sum_(i < M) if (i < j)%N then vertex x (s i) else 0) / INR j.
Proof.
move=> jM; congr (_ / _); rewrite -sum1_card INR_sum big_mkcond.
by apply: eq_bigr => i _; rewrite inE /vertex; case: (i < j)%N => //=; case: eqP.
Qed.

(** [P(|emp_j x - p x| > d) <= 2 e^(-2 j d^2)]. *)
Lemma letter_deviation M j x d : (0 < j <= M)%N -> 0 <= d ->
  prob (iid p) (fun s : sample T M => Rlt_dec d (Rabs (emp_first j s x - p x)))
  <= 2 * exp (- (2 * d ^ 2)) ^ j.
Proof.
move=> /andP[j0 jM] d0; have id' := iid_dist M p_dist; have J0 := INR_N_gt0 j0.
pose D (s : sample T M) := emp_first j s x - p x.
have DE s : INR j * D s = \sum_(i < M) (if (i < j)%N then vertex x (s i) - p x else 0).
  transitivity (\sum_(i < M) (if (i < j)%N then vertex x (s i) else 0) -
      \sum_(i < M) (if (i < j)%N then p x else 0)).
    by rewrite (sum_first (fun=> 0)) // /D emp_firstE //; field; lra.
  by rewrite -sumR_sub; apply: eq_bigr => i _; case: ifP => _; ring.
have v01 y : 0 <= vertex x y <= 1 by rewrite /vertex; case: ifP; lra.
apply: Rle_trans (prob_or id' (B := fun s => Rlt_dec d (D s))
  (C := fun s => Rlt_dec d (- D s)) _) _ => [s|].
  rewrite -/(D s) /Rabs; case: Rlt_dec => // + _.
  by case: Rcase_abs => *; [right | left]; case: Rlt_dec.
have -> : 2 * exp (- (2 * d ^ 2)) ^ j =
  exp (- (2 * d ^ 2)) ^ j + exp (- (2 * d ^ 2)) ^ j by ring.
apply: Rplus_le_compat.
  apply: (sum_deviation (g := vertex x) jM d0) => [y z|s].
    by have := v01 y; have := v01 z; lra.
  by rewrite E_vertex -DE; case: Rlt_dec => // le _; apply: Rmult_le_compat_l; lra.
apply: (sum_deviation (g := fun y => - vertex x y) jM d0) => [y z|s].
  by have := v01 y; have := v01 z; lra.
rewrite E_opp E_vertex (_ : \sum_(i < M) _ = INR j * - D s).
  by case: Rlt_dec => // le _; apply: Rmult_le_compat_l; lra.
rewrite -Ropp_mult_distr_r DE -sumR_opp; apply: eq_bigr => i _.
by case: ifP => _; ring.
Qed.

Lemma geometric_le r n : 0 <= r < 1 -> \sum_(j < n) r ^ j <= / (1 - r).
Proof.
move=> r01; suff E n' : (1 - r) * (\sum_(j < n') r ^ j) = 1 - r ^ n'.
  apply: (Rmult_le_reg_l (1 - r)); first by lra.
  by rewrite E Rinv_r; [have := pow_le r n (proj1 r01) | ]; lra.
elim: n' => [|l IH]; first by rewrite big_ord0 /=; ring.
by rewrite sumR_ord_recr Rmult_plus_distr_l IH /=; ring.
Qed.

(** From some [m] on, with probability [1 - eta], [emp_j x] stays within [d] of
    [p x]. *)
Lemma letter_law x d eta : 0 < d -> 0 < eta -> exists m0, forall m, (m0 < m)%N -> forall n,
  prob (iid p) (fun s : sample T (m + n) =>
    [exists j : 'I_n.+1, Rlt_dec d (Rabs (emp_first (m + j) s x - p x))]) <= eta.
Proof.
move=> d0 eta0; pose r := exp (- (2 * d ^ 2)).
have r0 : 0 < r by apply: exp_pos.
have r1 : r < 1 by rewrite -exp_0; apply: exp_increasing; have := pow_lt d 2 d0; lra.
have y0 : 0 < eta * (1 - r) / 2 by apply: Rdiv_lt_0_compat; nra.
have [|m0 small] := pow_lt_1_zero r _ _ y0; first by rewrite Rabs_right; lra.
exists m0 => m m0m n; have m1 : (0 < m)%N by apply: leq_ltn_trans m0m.
have id' := iid_dist (m + n) p_dist; apply: Rle_trans (prob_exists id' _) _.
apply: (Rle_trans _ (\sum_(j < n.+1) 2 * r ^ m * r ^ j)).
  apply: sumR_le => j _; rewrite Rmult_assoc -pow_add; apply: letter_deviation; last by lra.
  by rewrite addn_gt0 m1 /= leq_add2l -ltnS ltn_ord.
have rm : 0 <= r ^ m by apply/Rlt_le/pow_lt.
have : r ^ m < eta * (1 - r) / 2.
  by have := small m; rewrite Rabs_right; [apply; apply/leP/ltnW | apply/Rle_ge].
rewrite sumR_mull; have g := geometric_le n.+1 (conj (Rlt_le _ _ r0) r1).
move=> lt; apply: (Rle_trans _ (2 * r ^ m * / (1 - r))).
  by apply: Rmult_le_compat_l; [lra | exact: g].
apply: (Rmult_le_reg_r (1 - r)); first by lra.
by rewrite Rmult_assoc Rinv_l; lra.
Qed.

(** The strong law: from some [m] on, with probability [1 - eta], every letter
    stays within its [d x] of its probability. *)
Theorem strong_law (d : T -> R) eta : (forall x, 0 < d x) -> 0 < eta ->
  exists m, (0 < m)%N /\ forall n,
  prob (iid p) (fun s : sample T (m + n) =>
    [exists x, [exists j : 'I_n.+1, Rlt_dec (d x) (Rabs (emp_first (m + j) s x - p x))]]) <= eta.
Proof.
move=> d0 eta0; have k0 : 0 < INR #|T| by apply/lt_0_INR/ltP/dist_card/p_dist.
have e0 : 0 < eta / INR #|T| by apply: Rdiv_lt_0_compat.
have [m0 law] := fin_all_exists (fun x => letter_law x (d0 x) e0).
exists (\max_x m0 x).+1; split=> // n.
apply: Rle_trans (prob_exists (iid_dist _ p_dist) _) _.
apply: (Rle_trans _ (\sum_(x : T) eta / INR #|T|)).
  by apply: sumR_le => x _; apply: law; rewrite ltnS; apply: leq_bigmax.
by rewrite sumR_dist; apply: Req_le; field; lra.
Qed.

End LargeNumbers.
