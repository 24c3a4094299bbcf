(** * Ten results, in the words of the standard library

    The statements below use no definition of this project: real numbers are those of [Reals],
    alphabets are MathComp's finite types, sums and products are its iterated operators over [Rplus]
    and [Rmult]. Each theorem is followed by the axioms that it rests on; they are among the four
    that the classical real numbers of the standard library rest on.

    In words and formulas, [D(p||q) = sum p ln(p/q)], [H(p) = - sum p ln p], [p] is the truth, [q] a
    model, [h] the human data and [m = (1 - a) q + a h] one step of anchoring with the weight [a].

    One step of anchoring
    - [contraction_fails]: [D(p||m) <= (1 - a) D(p||q)] is not true in general: for some [p], [q],
      [h] on two letters, all of them positive, with [D(p||h) < D(p||q)], it fails at every
      [0 < a < 1].
    - [contraction_iff_exact]: it holds for every model [q] if and only if [h = p].
    - [convexity_bound]: what convexity gives is [D(p||m) <= (1 - a) D(p||q) + a D(p||h)].
    - [sharp_bound]: [D(p||m) <= - ln ((1 - a) e^-D(p||q) + a e^-D(p||h))]; that is, [e^-D(p||.)] is
      concave. This is never above the convexity bound, nor above the floor below.
    - [sharp_bound_attained]: no smaller bound in terms of [a], [D(p||q)] and [D(p||h)] is true:
      whatever values these have, there are [p], [q], [h] with equality.
    - [anchoring_floor]: [D(p||m) <= - ln a + D(p||h)], whatever the model is.
    - [improvement_iff]: some weight brings the model closer, [D(p||m) < D(p||q)] for some
      [0 < a < 1], if and only if [1 < sum p h / q].
    - [bounded_without_humans]: mixing with the uniform distribution on [k] letters, which takes no
      data at all, keeps [D(p||m) <= - ln a + ln k - H(p)], whatever the model is.

    Training on one's own samples: the next model is the empirical distribution of [N] independent
    draws from this one, [P_0 = p]
    - [diversity_decay]: [E (1 - sum P_n^2) = (1 - 1/N)^n (1 - sum p^2)], on every alphabet.
    - [expected_entropy_falls]: [E H(P_(n+1)) <= E H(P_n)], and [E H(P_1) < H(p)] unless [p] is
      concentrated on one letter.

    Conventions
    - [ln] is the natural logarithm: divergences and entropies are in nats. The library gives
      [ln 0] and [/ 0] a value; here these occur only with the factor 0, so that letters with
      [p i = 0] contribute nothing, as they should.
    - Domination, [forall i, q i = 0 -> p i = 0], says that [D(p||q)] is finite, and then the sum
      written here is that number. It is assumed where it does not follow: [m] dominates [p] if
      [a < 1] and [q] does, or if [0 < a] and [h] does.
    - Without domination [D(p||q) = + oo]. With infinite values, a bound whose right side is
      infinite says nothing; where [D(p||q)] alone is infinite, [sharp_bound] with [e^-oo = 0] is
      [anchoring_floor], which asks nothing of the support of [q]. In [contraction_iff_exact] the
      inequality becomes two clauses: the left side is finite, and it is at most the right.
    - The sum over [s : {ffun 'I_N -> T}] runs over all samples of size [N]; the product in it is
      the probability of [s], and [#|[pred i | s i == x]|] is how often the letter [x] is drawn.
      The operator [step] takes a function [f] of the model to [E f(P_1)], a function of [P_0]; its
      [n]-th iterate [iter n step f p] is [E f(P_n)] from [P_0 = p]. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require
  Sums Distributions Divergence Entropy Anchoring Expectation Resampling Heterozygosity.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** From the project's terms to the plain ones

    Nothing of the project is imported outside this module; the statements after it are read
    without the project's notations. *)

Module Plain.

Import Sums Distributions Divergence Entropy Anchoring Expectation Resampling Heterozygosity.

Definition div (T : finType) (p q : T -> R) : R := \sum_i p i * ln (p i / q i).

Lemma kl_div (T : finType) (p q : T -> R) :
  (forall i, 0 <= p i) -> (forall i, 0 <= q i) -> dom p q -> kl p q = div p q.
Proof. exact: kl_quot. Qed.

Section Step.
Variables (T : finType) (p q h : T -> R) (a : R).
Hypotheses (dp : is_dist p) (dq : is_dist q) (dh : is_dist h).

Let p0 := proj1 dp.
Let q0 := proj1 dq.
Let h0 := proj1 dh.

Lemma div_blend : 0 <= a <= 1 -> dom p (blend a q h) ->
  kl p (blend a q h) = div p (blend a q h).
Proof. by move=> a01; apply: kl_div => // i; apply: blend_ge0. Qed.

Lemma convex : 0 <= a <= 1 -> dom p q -> dom p h ->
  div p (blend a q h) <= (1 - a) * div p q + a * div p h.
Proof.
move=> a01 pq ph; rewrite -div_blend -?kl_div //; first exact: kl_convex.
exact: dom_blend.
Qed.

Lemma sharp : 0 <= a <= 1 -> dom p q -> dom p h ->
  div p (blend a q h) <= - ln ((1 - a) * exp (- div p q) + a * exp (- div p h)).
Proof.
move=> a01 pq ph; rewrite -div_blend -?kl_div //; first exact: kl_sharp.
exact: dom_blend.
Qed.

Lemma floor : 0 < a <= 1 -> dom p h -> div p (blend a q h) <= - ln a + div p h.
Proof.
move=> a01 ph; rewrite -div_blend -?kl_div //; first exact: kl_floor.
- by lra.
- exact: dom_trans ph (blend_dom_r q0 h0 a01).
Qed.

End Step.

Lemma improves (T : finType) (p q h : T -> R) :
  is_dist p -> is_dist q -> is_dist h -> dom p q ->
  ((exists a, 0 < a < 1 /\ div p (blend a q h) < div p q) <->
   1 < \sum_i p i * h i / q i).
Proof.
move=> dp dq dh pq; rewrite -(kl_div (proj1 dp) (proj1 dq) pq).
have m a : 0 < a < 1 -> kl p (blend a q h) = div p (blend a q h).
  move=> a01; apply: div_blend => //; first by lra.
  by apply: (dom_blend_l (proj1 dq) (proj1 dh)) => //; lra.
rewrite -/(ratio p h q) -(kl_improves_iff dp (proj1 dq) (proj1 dh) pq).
by split=> [[a [a01]]|[a a01]]; [rewrite -m | rewrite m] => // lt; exists a.
Qed.

Lemma without_humans (T : finType) (p q : T -> R) a : is_dist p -> is_dist q -> 0 < a <= 1 ->
  div p (blend a q flat) <= - ln a + ln (INR #|T|) + \sum_i p i * ln (p i).
Proof.
move=> dp dq a01; have du := flat_dist (dist_card dp); have pu := dom_flat p.
have := floor dp dq du a01 pu; rewrite -(kl_div (proj1 dp) (proj1 du) pu) kl_flat // /ent; lra.
Qed.

(** *** The contraction *)

Lemma exact (T : finType) (p h : T -> R) a : is_dist p -> is_dist h -> 0 < a <= 1 ->
  ((forall q, is_dist q -> dom p q ->
      dom p (blend a q h) /\ div p (blend a q h) <= (1 - a) * div p q) <->
   h =1 p).
Proof.
move=> dp dh a01; split=> [all|hp q dq pq]; last first.
  have ph : dom p h by move=> i; rewrite hp.
  have pm : dom p (blend a q h) := dom_trans ph (blend_dom_r (proj1 dq) (proj1 dh) a01).
  have a01' : 0 <= a <= 1 by lra.
  split=> //; have := convex dp dq dh a01' pq ph.
  by rewrite -(kl_div (proj1 dp) (proj1 dh) ph) (eq_kl (frefl p) hp) kl_refl; lra.
have [pm] := all p dp (dom_refl (p := p)).
rewrite -div_blend // -?kl_div //; try exact: (proj1 dp); try lra.
exact: self_necessary.
Qed.

(** Two letters: [p = (1/2, 1/2)], [q = (1/4, 3/4)], [h = (1/3, 2/3)]. *)

Definition truth (b : bool) : R := 1 / 2.
Definition model (b : bool) : R := if b then 1 / 4 else 3 / 4.
Definition human (b : bool) : R := if b then 1 / 3 else 2 / 3.

Ltac letters := rewrite ?sumR_bool /truth /model /human /=.

Lemma two_dists : [/\ is_dist truth, is_dist model & is_dist human].
Proof. by split; split=> [[]|]; letters; lra. Qed.

Lemma full_support : (forall b, 0 < truth b) /\ (forall b, 0 < model b) /\ (forall b, 0 < human b).
Proof. by split; [|split]; case; letters; lra. Qed.

Lemma ln_pair x y : 0 < x -> 0 < y -> 1 / 2 * ln x + 1 / 2 * ln y = ln (x * y) / 2.
Proof. by move=> x0 y0; rewrite ln_mult //; lra. Qed.

Lemma div_model : div truth model = ln (4 / 3) / 2.
Proof. by rewrite /div; letters; rewrite ln_pair; try lra; congr (ln _ / _); field. Qed.

Lemma div_human : div truth human = ln (9 / 8) / 2.
Proof. by rewrite /div; letters; rewrite ln_pair; try lra; congr (ln _ / _); field. Qed.

Lemma human_closer : div truth human < div truth model.
Proof.
by rewrite div_human div_model; have := ln_increasing (9 / 8) (4 / 3); lra.
Qed.

(** The slope [ratio - 1 = 1/9] is below the divergence, since [1/4 <= ln (4/3)]. *)
Lemma slope_below : ratio truth human model - 1 <= kl truth model.
Proof.
have [[p0 _] [q0 _] _] := two_dists; have [_ [q1 _]] := full_support.
rewrite (kl_div p0 q0 (dom_pos _ q1)) div_model /ratio; letters.
have -> : 4 / 3 = / (3 / 4) by field.
by have := @ln_le_sub1 (3 / 4); rewrite ln_Rinv; lra.
Qed.

Lemma never_contracts a : 0 < a < 1 ->
  (1 - a) * div truth model < div truth (blend a model human).
Proof.
move=> a01; have [dp dq dh] := two_dists; have [_ [q1 _]] := full_support.
have pq := dom_pos truth q1.
rewrite -div_blend // -?(kl_div (proj1 dp) (proj1 dq) pq); last first.
- by apply: (dom_blend_l (proj1 dq) (proj1 dh)) => //; lra.
- by lra.
apply: Rnot_le_lt => le; have ne : ~ truth =1 model by move/(_ true); letters; lra.
have := proj1 (kl_contracts_iff dp dq (proj1 dh) pq ne); have := slope_below.
by move=> below /(_ (ex_intro2 _ _ a a01 le)); lra.
Qed.

(** *** The sharp bound is attained *)

(** Two letters, of which the truth uses one. *)
Definition leak (x : R) (b : bool) : R := if b then x else 1 - x.

Lemma leak_dist x : 0 < x <= 1 -> is_dist (leak x).
Proof. by move=> x01; split=> [[]|]; rewrite ?sumR_bool /leak; lra. Qed.

Lemma leak_dom x : 0 < x -> dom (leak 1) (leak x).
Proof. by move=> x0 [] /=; lra. Qed.

Lemma div_leak x : 0 < x -> div (leak 1) (leak x) = - ln x.
Proof.
move=> x0; rewrite /div sumR_bool /leak /= -ln_Rinv // Rminus_diag_eq // Rmult_0_l.
by rewrite /Rdiv; ring_simplify (1 * / x); ring.
Qed.

Lemma exp_opp_range d : 0 <= d -> 0 < exp (- d) <= 1.
Proof. by move=> d0; split; [apply: exp_pos | rewrite -exp_0; apply: exp_le; lra]. Qed.

Lemma div_leak_exp d : div (leak 1) (leak (exp (- d))) = d.
Proof. by rewrite div_leak ?ln_exp; [ring | apply: exp_pos]. Qed.

Lemma blend_leak a x y : blend a (leak x) (leak y) =1 leak ((1 - a) * x + a * y).
Proof. by case; rewrite /blend /leak; ring. Qed.

Lemma attained a d e : 0 <= a <= 1 ->
  div (leak 1) (blend a (leak (exp (- d))) (leak (exp (- e)))) =
  - ln ((1 - a) * exp (- d) + a * exp (- e)).
Proof.
move=> a01; rewrite -div_leak; last exact: exp_mix_gt0.
by apply: eq_sumR => b; rewrite blend_leak.
Qed.

(** *** Generations *)

Section Generations.
Variables (T : finType) (N : nat) (p : T -> R).
Hypotheses (N_gt0 : (0 < N)%nat) (dp : is_dist p).
Variable one : ((T -> R) -> R) -> (T -> R) -> R.
Hypothesis oneE : forall f q, one f q = step N id f q.

Lemma iter_run n f : iter n one f p = run N id n f p.
Proof.
have -> : one = step N id; last by [].
by do 2![apply: functional_extensionality => ?]; rewrite oneE.
Qed.

Lemma entropy_falls n : iter n.+1 one (@ent T) p <= iter n one (@ent T) p.
Proof. by rewrite !iter_run; apply: run_ent_decreasing. Qed.

Lemma entropy_falls_lt : (forall x, p x < 1) -> one (@ent T) p < ent p.
Proof.
move=> p1; rewrite oneE; apply: step_ent_lt => // -[x /(_ x)].
by rewrite vertex_in; have := p1 x; lra.
Qed.

Lemma diversity n : iter n one (@het T) p = (1 - / INR N) ^ n * het p.
Proof. by rewrite iter_run; apply: run_het. Qed.

End Generations.

End Plain.

(** ** One step of anchoring *)

(** [p = (1/2, 1/2)], [q = (1/4, 3/4)], [h = (1/3, 2/3)]. *)
Theorem contraction_fails :
  exists p q h : bool -> R,
    ((forall i, 0 < p i) /\ \big[Rplus/0]_(i : bool) p i = 1) /\
    ((forall i, 0 < q i) /\ \big[Rplus/0]_(i : bool) q i = 1) /\
    ((forall i, 0 < h i) /\ \big[Rplus/0]_(i : bool) h i = 1) /\
    \big[Rplus/0]_(i : bool) (p i * ln (p i / h i)) <
      \big[Rplus/0]_(i : bool) (p i * ln (p i / q i)) /\
    forall a : R, 0 < a < 1 ->
      (1 - a) * \big[Rplus/0]_(i : bool) (p i * ln (p i / q i)) <
      \big[Rplus/0]_(i : bool) (p i * ln (p i / ((1 - a) * q i + a * h i))).
Proof.
have [[_ p1] [_ q1] [_ h1]] := Plain.two_dists; have [p0 [q0 h0]] := Plain.full_support.
exists Plain.truth, Plain.model, Plain.human; do 3![split; first by []].
by split; [exact: Plain.human_closer | exact: Plain.never_contracts].
Qed.

Print Assumptions contraction_fails.

Theorem contraction_iff_exact (T : finType) (p h : T -> R) (a : R) :
  (forall i, 0 <= p i) -> \big[Rplus/0]_(i : T) p i = 1 ->
  (forall i, 0 <= h i) -> \big[Rplus/0]_(i : T) h i = 1 ->
  0 < a <= 1 ->
  (forall q : T -> R,
     (forall i, 0 <= q i) -> \big[Rplus/0]_(i : T) q i = 1 ->
     (forall i, q i = 0 -> p i = 0) ->
     (forall i, (1 - a) * q i + a * h i = 0 -> p i = 0) /\
     \big[Rplus/0]_(i : T) (p i * ln (p i / ((1 - a) * q i + a * h i))) <=
       (1 - a) * \big[Rplus/0]_(i : T) (p i * ln (p i / q i)))
  <-> (forall i, h i = p i).
Proof.
move=> p0 p1 h0 h1 a01; have [only if_] := Plain.exact (conj p0 p1) (conj h0 h1) a01.
split=> [all|exact q q0 q1]; last exact: (if_ exact q (conj q0 q1)).
by apply: only => q [q0 q1]; apply: all.
Qed.

Print Assumptions contraction_iff_exact.

Theorem convexity_bound (T : finType) (p q h : T -> R) (a : R) :
  (forall i, 0 <= p i) -> \big[Rplus/0]_(i : T) p i = 1 ->
  (forall i, 0 <= q i) -> \big[Rplus/0]_(i : T) q i = 1 ->
  (forall i, 0 <= h i) -> \big[Rplus/0]_(i : T) h i = 1 ->
  (forall i, q i = 0 -> p i = 0) -> (forall i, h i = 0 -> p i = 0) ->
  0 <= a <= 1 ->
  \big[Rplus/0]_(i : T) (p i * ln (p i / ((1 - a) * q i + a * h i))) <=
    (1 - a) * \big[Rplus/0]_(i : T) (p i * ln (p i / q i)) +
    a * \big[Rplus/0]_(i : T) (p i * ln (p i / h i)).
Proof.
move=> p0 p1 q0 q1 h0 h1 pq ph a01.
exact: (Plain.convex (conj p0 p1) (conj q0 q1) (conj h0 h1) a01 pq ph).
Qed.

Print Assumptions convexity_bound.

Theorem sharp_bound (T : finType) (p q h : T -> R) (a : R) :
  (forall i, 0 <= p i) -> \big[Rplus/0]_(i : T) p i = 1 ->
  (forall i, 0 <= q i) -> \big[Rplus/0]_(i : T) q i = 1 ->
  (forall i, 0 <= h i) -> \big[Rplus/0]_(i : T) h i = 1 ->
  (forall i, q i = 0 -> p i = 0) -> (forall i, h i = 0 -> p i = 0) ->
  0 <= a <= 1 ->
  \big[Rplus/0]_(i : T) (p i * ln (p i / ((1 - a) * q i + a * h i))) <=
    - ln ((1 - a) * exp (- \big[Rplus/0]_(i : T) (p i * ln (p i / q i))) +
          a * exp (- \big[Rplus/0]_(i : T) (p i * ln (p i / h i)))).
Proof.
move=> p0 p1 q0 q1 h0 h1 pq ph a01.
exact: (Plain.sharp (conj p0 p1) (conj q0 q1) (conj h0 h1) a01 pq ph).
Qed.

Print Assumptions sharp_bound.

(** [p = (1, 0)], [q = (e^-d, 1 - e^-d)], [h = (e^-e, 1 - e^-e)]. *)
Theorem sharp_bound_attained (a d e : R) :
  0 <= a <= 1 -> 0 <= d -> 0 <= e ->
  exists p q h : bool -> R,
    ((forall i, 0 <= p i) /\ \big[Rplus/0]_(i : bool) p i = 1) /\
    ((forall i, 0 <= q i) /\ \big[Rplus/0]_(i : bool) q i = 1) /\
    ((forall i, 0 <= h i) /\ \big[Rplus/0]_(i : bool) h i = 1) /\
    (forall i, q i = 0 -> p i = 0) /\ (forall i, h i = 0 -> p i = 0) /\
    \big[Rplus/0]_(i : bool) (p i * ln (p i / q i)) = d /\
    \big[Rplus/0]_(i : bool) (p i * ln (p i / h i)) = e /\
    \big[Rplus/0]_(i : bool) (p i * ln (p i / ((1 - a) * q i + a * h i))) =
      - ln ((1 - a) * exp (- d) + a * exp (- e)).
Proof.
move=> a01 d0 e0; have dr := Plain.exp_opp_range d0; have er := Plain.exp_opp_range e0.
exists (Plain.leak 1), (Plain.leak (exp (- d))), (Plain.leak (exp (- e))).
split; first by apply: Plain.leak_dist; lra.
do 2![split; first exact: Plain.leak_dist].
do 2![split; first by apply: Plain.leak_dom; apply: exp_pos].
by do 2![split; first exact: Plain.div_leak_exp]; apply: Plain.attained.
Qed.

Print Assumptions sharp_bound_attained.

Theorem anchoring_floor (T : finType) (p q h : T -> R) (a : R) :
  (forall i, 0 <= p i) -> \big[Rplus/0]_(i : T) p i = 1 ->
  (forall i, 0 <= q i) -> \big[Rplus/0]_(i : T) q i = 1 ->
  (forall i, 0 <= h i) -> \big[Rplus/0]_(i : T) h i = 1 ->
  (forall i, h i = 0 -> p i = 0) ->
  0 < a <= 1 ->
  \big[Rplus/0]_(i : T) (p i * ln (p i / ((1 - a) * q i + a * h i))) <=
    - ln a + \big[Rplus/0]_(i : T) (p i * ln (p i / h i)).
Proof.
move=> p0 p1 q0 q1 h0 h1 ph a01.
exact: (Plain.floor (conj p0 p1) (conj q0 q1) (conj h0 h1) a01 ph).
Qed.

Print Assumptions anchoring_floor.

Theorem improvement_iff (T : finType) (p q h : T -> R) :
  (forall i, 0 <= p i) -> \big[Rplus/0]_(i : T) p i = 1 ->
  (forall i, 0 <= q i) -> \big[Rplus/0]_(i : T) q i = 1 ->
  (forall i, 0 <= h i) -> \big[Rplus/0]_(i : T) h i = 1 ->
  (forall i, q i = 0 -> p i = 0) ->
  (exists a : R, 0 < a < 1 /\
     \big[Rplus/0]_(i : T) (p i * ln (p i / ((1 - a) * q i + a * h i))) <
       \big[Rplus/0]_(i : T) (p i * ln (p i / q i)))
  <-> 1 < \big[Rplus/0]_(i : T) (p i * h i / q i).
Proof.
move=> p0 p1 q0 q1 h0 h1 pq.
exact: (Plain.improves (conj p0 p1) (conj q0 q1) (conj h0 h1) pq).
Qed.

Print Assumptions improvement_iff.

Theorem bounded_without_humans (T : finType) (p q : T -> R) (a : R) :
  (forall i, 0 <= p i) -> \big[Rplus/0]_(i : T) p i = 1 ->
  (forall i, 0 <= q i) -> \big[Rplus/0]_(i : T) q i = 1 ->
  0 < a <= 1 ->
  \big[Rplus/0]_(i : T) (p i * ln (p i / ((1 - a) * q i + a * / INR #|T|))) <=
    - ln a + ln (INR #|T|) + \big[Rplus/0]_(i : T) (p i * ln (p i)).
Proof.
move=> p0 p1 q0 q1 a01; exact: (Plain.without_humans (conj p0 p1) (conj q0 q1) a01).
Qed.

Print Assumptions bounded_without_humans.

(** ** Training on one's own samples *)

Theorem diversity_decay (T : finType) (N n : nat) (p : T -> R)
    (step : ((T -> R) -> R) -> (T -> R) -> R) :
  (0 < N)%nat ->
  (forall i, 0 <= p i) -> \big[Rplus/0]_(i : T) p i = 1 ->
  (forall f q, step f q =
     \big[Rplus/0]_(s : {ffun 'I_N -> T})
       (\big[Rmult/1]_(i < N) q (s i) *
        f (fun x => INR #|[pred i | s i == x]| / INR N))) ->
  iter n step (fun q => 1 - \big[Rplus/0]_(i : T) q i ^ 2) p =
    (1 - / INR N) ^ n * (1 - \big[Rplus/0]_(i : T) p i ^ 2).
Proof. by move=> N0 p0 p1 stepE; apply: (Plain.diversity N0 (conj p0 p1) stepE). Qed.

Print Assumptions diversity_decay.

Theorem expected_entropy_falls (T : finType) (N n : nat) (p : T -> R)
    (step : ((T -> R) -> R) -> (T -> R) -> R) :
  (0 < N)%nat ->
  (forall i, 0 <= p i) -> \big[Rplus/0]_(i : T) p i = 1 ->
  (forall f q, step f q =
     \big[Rplus/0]_(s : {ffun 'I_N -> T})
       (\big[Rmult/1]_(i < N) q (s i) *
        f (fun x => INR #|[pred i | s i == x]| / INR N))) ->
  iter n.+1 step (fun q => - \big[Rplus/0]_(i : T) (q i * ln (q i))) p <=
    iter n step (fun q => - \big[Rplus/0]_(i : T) (q i * ln (q i))) p /\
  ((forall i, p i < 1) ->
     step (fun q => - \big[Rplus/0]_(i : T) (q i * ln (q i))) p <
       - \big[Rplus/0]_(i : T) (p i * ln (p i))).
Proof.
move=> N0 p0 p1 stepE; split.
  exact: (Plain.entropy_falls N0 (conj p0 p1) stepE).
exact: (Plain.entropy_falls_lt N0 (conj p0 p1) stepE).
Qed.

Print Assumptions expected_entropy_falls.
