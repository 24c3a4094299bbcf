(** * What the readings about generations state: the orders of the anchored step

    Hand-stated: each definition carries the words and the formula of its
    reading. An update [F] says which models may follow which: [F p q] means
    that the update may make [q] of [p]. A function [f] is the update
    [noiseless f]; a random kernel is the update that allows its outcomes of
    positive probability, such as [leads_to N] of [theory/Paths.v] for N draws.
    What holds for every update holds on every path of every such loop.

    Definitions
    - [update_dist F]       every distribution has an outcome under [F], and its
                            outcomes are distributions
    - [anchored o F a h]    the anchored step at weight [a] with human data [h],
                            in the order [o]:
        [mixed]               (i)   [P' = (1 - a) P + a h]
        [updated_then_mixed]  (ii)  [P' = (1 - a) F(P) + a h]
        [mixed_then_updated]  (iii) [P' = F((1 - a) P + a h)]
    - [is_run step P]       [P 0] is a distribution, and each [P n.+1] is a step
                            from [P n]: a path from any start
    - [on_every_run o claim]  the claim for every run of the order [o] with
                            [h = P0], every update, every alphabet of at least two
                            letters, every weight in (0, 1] and every start
    - [updated_run F a h P Q]  a run of order (ii), [Q n] being what the update
                            makes of [P n]
    - [beyond P0 delta p]   D(P0||p) > delta, where oo exceeds all
    - [irreversible F P0 delta]  on every run of [F], beyond [delta] is beyond
                            [delta] for ever
    - [tends_to_zero P0 P]  D(P0||P_n) -> 0
    - [smoothing N lambda]  N draws, then [(N P^ + lambda) / (N + k lambda)]
    - [C06a_statement], ..., [C36j_statement]

    Main results, for distributions
    - [KL_leP], [beyondP]   D(p||q) <= x and D(p||q) > x in real terms
    - [KL_blend_floor]      D(P0||(1 - a) q + a h) <= - ln a + D(P0||h)
    - [drift_nearness]      D(P0||q) <= D(P0||p) + d iff
                            [e^-d e^-D(P0||p) <= e^-D(P0||q)]
    - [run_dist]            runs consist of distributions
    - [kl_half]             D((1/2, 1/2)||(x, 1 - x)) = - (1/2) ln (4 x (1 - x))

    Divergences take values in [[0, +oo]]. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring Majorisation.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Paths.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Updates, steps and runs *)

Section Steps.

Variable T : finType.
Implicit Types (p q h : T -> R) (P Q : nat -> T -> R).

Definition update := (T -> R) -> (T -> R) -> Prop.

Definition update_dist (F : update) : Prop := forall p, is_dist p ->
  (exists q, F p q) /\ forall q, F p q -> is_dist q.

Definition noiseless (f : (T -> R) -> T -> R) : update := fun p q => q =1 f p.

Variant order := mixed | updated_then_mixed | mixed_then_updated.

Definition anchored (o : order) (F : update) (a : R) h : update := fun p q =>
  match o with
  | mixed => q =1 blend a p h
  | updated_then_mixed => exists2 r, F p r & q =1 blend a r h
  | mixed_then_updated => F (blend a p h) q
  end.

Definition is_run (step : update) P : Prop :=
  is_dist (P 0%N) /\ forall n, step (P n) (P n.+1).

Definition updated_run (F : update) (a : R) h P Q : Prop :=
  is_dist (P 0%N) /\ forall n, F (P n) (Q n) /\ P n.+1 =1 blend a (Q n) h.

Definition beyond (P0 : T -> R) (delta : R) p : Prop :=
  holds Gt (KL (vec P0) (vec p)) (fin delta).

Definition irreversible (F : update) (P0 : T -> R) (delta : R) : Prop :=
  forall P, is_run F P -> forall n m, (n <= m)%N ->
  beyond P0 delta (P n) -> beyond P0 delta (P m).

Definition tends_to_zero (P0 : T -> R) P : Prop :=
  forall eps, 0 < eps -> exists N, forall n, (N <= n)%N ->
  holds Le (KL (vec P0) (vec (P n))) (fin eps).

Definition smoothing (N : nat) (lambda : R) : update := fun p q =>
  exists2 s : sample T N, 0 < iid p s &
  q =1 fun x => (INR N * emp s x + lambda) / (INR N + INR #|T| * lambda).

End Steps.

Definition on_every_run (o : order)
    (claim : forall T : finType, R -> (T -> R) -> (nat -> T -> R) -> Prop) : Prop :=
  forall (T : finType) (F : update T) (alpha : R) (P0 : T -> R) (P : nat -> T -> R),
  (2 <= #|T|)%N -> update_dist F -> 0 < alpha <= 1 -> is_dist P0 ->
  is_run (anchored o F alpha P0) P -> claim T alpha P0 P.

(** ** C06: a threshold beyond which there is no return

    A threshold is at least 0: D is never negative, so that every [delta < 0]
    would do in any loop and say nothing. *)

(** C06a. For every P0 and every N there is a finite delta >= 0 such that, on
    every path of the resampling loop, D(P0||P_n) > delta implies
    D(P0||P_m) > delta for all m >= n: at n >= 1 from every start, and at n >= 0
    if the start is P0. *)
Definition C06a_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  exists2 delta : R, 0 <= delta & forall P : nat -> T -> R, is_run (leads_to N) P ->
  forall n m : nat, (1 <= n)%N \/ P 0%N =1 P0 -> (n <= m)%N ->
  beyond P0 delta (P n) -> beyond P0 delta (P m).

(** C06b. For every P0 there is a finite delta >= 0 such that for all N, on every
    path of the resampling loop started at P0, D(P0||P_n) > delta implies
    D(P0||P_m) > delta for all m >= n. *)
Definition C06b_statement : Prop :=
  forall (T : finType) (P0 : T -> R), is_dist P0 ->
  exists2 delta : R, 0 <= delta & forall N : nat, (0 < N)%N ->
  forall P : nat -> T -> R, is_run (leads_to N) P -> P 0%N =1 P0 ->
  forall n m : nat, (n <= m)%N -> beyond P0 delta (P n) -> beyond P0 delta (P m).

(** C06c. For the smoothing loop P' = (N P^ + lambda) / (N + k lambda), lambda > 0,
    there is a finite delta >= 0, exceeded somewhere on the simplex, such that on
    every path, from every start, D(P0||P_n) > delta implies D(P0||P_m) > delta for
    all m >= n. *)
Definition C06c_statement : Prop :=
  forall (T : finType) (N : nat) (lambda : R) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N ->
  0 < lambda -> is_dist P0 ->
  exists2 delta : R, 0 <= delta & (exists2 p, is_dist p & beyond P0 delta p) /\
  irreversible (@smoothing T N lambda) P0 delta.

(** C06e. For the tempering loop P' ~ P^beta, beta > 0, there is a finite
    delta >= 0, exceeded somewhere on the simplex, such that, from every start,
    D(P0||P_n) > delta implies D(P0||P_m) > delta for all m >= n. *)
Definition C06e_statement : Prop :=
  forall (T : finType) (beta : R) (P0 : T -> R), (2 <= #|T|)%N -> 0 < beta -> is_dist P0 ->
  exists2 delta : R, 0 <= delta & (exists2 p, is_dist p & beyond P0 delta p) /\
  irreversible (noiseless (@tempering T beta)) P0 delta.

(** At every generation n >= 1, D(P0||P_n) <= - ln alpha. *)
Definition within_floor (T : finType) (alpha : R) (P0 : T -> R) (P : nat -> T -> R) : Prop :=
  forall n, holds Le (KL (vec P0) (vec (P n.+1))) (- elog (fin alpha))%ext.

(** C06f. With the current model itself mixed with P0 at weight alpha in (0, 1],
    every generation n >= 1 has D(P0||P_n) <= - ln alpha, from every start. *)
Definition C06f_statement : Prop := on_every_run mixed within_floor.

(** C06g. With P~_n = F(P_n) for an arbitrary update F, then exact mixing with P0
    at weight alpha in (0, 1], every generation n >= 1 has
    D(P0||P_n) <= - ln alpha, from every start. *)
Definition C06g_statement : Prop := on_every_run updated_then_mixed within_floor.

(** C06h. With the mixture as the next training distribution and an arbitrary
    update F applied to it, every generation n >= 1 has
    D(P0||P_n) <= - ln alpha, from every start. *)
Definition C06h_statement : Prop := on_every_run mixed_then_updated within_floor.

(** C06i. For P0 = (1/2, 1/2) and N >= 2, the largest finite value of D(P0||P)
    over empirical distributions P of N draws is (1/2) ln (N^2 / (4 (N - 1)));
    it grows like (1/2) ln N, their difference tending to - ln 2. *)
Definition largest_finite (N : nat) : R := / 2 * ln (INR N ^ 2 / (4 * (INR N - 1))).

Definition C06i_statement : Prop :=
  (forall N : nat, (2 <= N)%N ->
     (exists s : sample bool N,
        KL (vec (coin (1 / 2))) (vec (emp s)) = fin (largest_finite N)) /\
     (forall s : sample bool N,
        holds Lt (KL (vec (coin (1 / 2))) (vec (emp s))) pinf ->
        holds Le (KL (vec (coin (1 / 2))) (vec (emp s))) (fin (largest_finite N)))) /\
  Un_cv (fun N => largest_finite N - / 2 * ln (INR N)) (- ln 2).

(** ** C22, C27, C29: does the divergence fall? *)

(** C22b. If the resampling loop is anchored (mixed with P0 at weight alpha, then
    drawn) up to some generation m and runs unanchored from then on, then
    D(P0||P_n) stays bounded over n >= m, almost surely. P0 is not a vertex, the
    start is P0.

    P (sup_{n >= m} D(P0||P_n) < oo) = 1

    By continuity this says that for every [eps > 0] there is a bound [M] such
    that for every [n] the probability that one of the generations [m, ..., m + n]
    is beyond [M] is at most [eps]. The probability is that of a history [v] of [m]
    anchored generations, then a history [w] of [n] generations without anchoring
    from the model that [v] leads to. *)
Definition beyondb (T : finType) (P0 : T -> R) (M : R) (p : T -> R) : bool :=
  if dom_dec P0 p then (Rlt_dec M (kl P0 p) : bool) else true.

Definition exceeds (T : finType) (N n : nat) (P0 : T -> R) (M : R) (p : T -> R) : R :=
  prob (history_law N id n p)
    (fun w : history T N n => [exists j : 'I_n.+1, beyondb P0 M (model p w j)]).

Definition C22b_statement : Prop :=
  forall (T : finType) (N m : nat) (alpha : R) (P0 : T -> R),
  (2 <= #|T|)%N -> (0 < N)%N -> 0 < alpha <= 1 -> is_dist P0 -> ~ is_vertex P0 ->
  forall eps : R, 0 < eps -> exists M : R, forall n : nat,
  E (history_law N (anchor alpha P0) m P0)
    (fun v : history T N m => exceeds N n P0 M (model P0 v m)) <= eps.

(** From no generation to the next does the divergence rise. *)
Definition never_rises (T : finType) (alpha : R) (P0 : T -> R) (P : nat -> T -> R) : Prop :=
  forall n, holds Le (KL (vec P0) (vec (P n.+1))) (KL (vec P0) (vec (P n))).

(** C22d. With the mixture as the next training distribution and F (fit, sample,
    truncate) applied to it afterwards, alpha in (0, 1], Ph = P0, the divergence
    from P0 does not rise, from any start.

    P_{n+1} = F((1 - alpha) P_n + alpha P0): D(P0||P_{n+1}) <= D(P0||P_n) *)
Definition C22d_statement : Prop := on_every_run mixed_then_updated never_rises.

(** C27e. With the mixture (1 - alpha) P_n + alpha P0 as the next training
    distribution and F applied to it afterwards, the next divergence is below the
    current one, unless P_n = P0.

    P_n <> P0 implies D(P0||P_{n+1}) < D(P0||P_n) *)
Definition C27e_statement : Prop :=
  on_every_run mixed_then_updated (fun T alpha P0 P => forall n, ~ P n =1 P0 ->
    holds Lt (KL (vec P0) (vec (P n.+1))) (KL (vec P0) (vec (P n)))).

(** C29c. With the mixture as the next training distribution and F applied to it
    afterwards, alpha in (0, 1], Ph = P0, D(P0||P_n) is non-increasing in n from
    every start. *)
Definition C29c_statement : Prop := on_every_run mixed_then_updated never_rises.

(** ** C30: bounds by powers of 1 - alpha *)

(** D(P0||P_n) <= (1 - alpha)^n D(P0||P_init) for every n, with 0 oo = 0 (at
    alpha = 1). From every start, n = 1 is every step. *)
Definition geometric (T : finType) (alpha : R) (P0 : T -> R) (P : nat -> T -> R) : Prop :=
  forall n, holds Le (KL (vec P0) (vec (P n)))
    (fin ((1 - alpha) ^ n) * KL (vec P0) (vec (P 0%N)))%ext.

(** C30b. With the current model itself mixed with P0,
    D(P0||P_n) <= (1 - alpha)^n D(P0||P_init), from every start. *)
Definition C30b_statement : Prop := on_every_run mixed geometric.

(** C30c. For every anchored run, D(P0||P_n) <= (1 - alpha)^n D(P0||P0) for all
    n >= 1: any order of the step, any update, any Ph, any start. *)
Definition C30c_statement : Prop :=
  forall (o : order) (T : finType) (F : update T) (alpha : R) (P0 Ph : T -> R)
         (P : nat -> T -> R),
  (2 <= #|T|)%N -> update_dist F -> 0 < alpha <= 1 -> is_dist P0 -> is_dist Ph ->
  is_run (anchored o F alpha Ph) P -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n.+1))) (fin ((1 - alpha) ^ n.+1) * KL (vec P0) (vec P0))%ext.

(** C30d. With P~_n = F(P_n) for an arbitrary update F, then exact mixing with P0,
    D(P0||P_n) <= (1 - alpha)^n D(P0||P_init), from every start. *)
Definition C30d_statement : Prop := on_every_run updated_then_mixed geometric.

(** C30e. With the mixture as the next training distribution and F applied to it
    afterwards, D(P0||P_n) <= (1 - alpha)^n D(P0||P_init), from every start. *)
Definition C30e_statement : Prop := on_every_run mixed_then_updated geometric.

(** In order (ii) with any human data: the update raises the divergence by at most
    [delta] at each generation of the run, [D(P0||F(P_n)) <= D(P0||P_n) + delta]. *)
Definition drifts_along (T : finType) (P0 : T -> R) (delta : R) (P Q : nat -> T -> R) : Prop :=
  forall n, holds Le (KL (vec P0) (vec (Q n))) (KL (vec P0) (vec (P n)) + fin delta)%ext.

(** C30f. In order (ii), if D(P0||F(P_n)) <= D(P0||P_n) + delta along the run and
    D(P0||Ph) = eta < oo, then for all n

    D(P0||P_n) <= (1 - alpha)^n D(P0||P_init)
                    + ((1 - alpha) delta + alpha eta) (1 - (1 - alpha)^n) / alpha,

    with 0 oo = 0 where D(P0||P_init) = oo and alpha = 1. *)
Definition C30f_statement : Prop :=
  forall (T : finType) (F : update T) (alpha delta eta : R) (P0 Ph : T -> R)
         (P Q : nat -> T -> R),
  update_dist F -> 0 < alpha <= 1 -> is_dist P0 -> is_dist Ph ->
  updated_run F alpha Ph P Q -> KL (vec P0) (vec Ph) = fin eta ->
  drifts_along P0 delta P Q -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n)))
    (fin ((1 - alpha) ^ n) * KL (vec P0) (vec (P 0%N)) +
     fin (((1 - alpha) * delta + alpha * eta) * (1 - (1 - alpha) ^ n) / alpha))%ext.

(** C30g. With P~_n = F(P_n) for an arbitrary update F, then exact mixing with any
    Ph at weight alpha in (0, 1], every generation n >= 1 has
    D(P0||P_n) <= - ln alpha + D(P0||Ph). *)
Definition C30g_statement : Prop :=
  forall (T : finType) (F : update T) (alpha : R) (P0 Ph : T -> R) (P : nat -> T -> R),
  update_dist F -> 0 < alpha <= 1 -> is_dist P0 -> is_dist Ph ->
  is_run (anchored updated_then_mixed F alpha Ph) P -> forall n : nat,
  holds Le (KL (vec P0) (vec (P n.+1))) (- elog (fin alpha) + KL (vec P0) (vec Ph))%ext.

(** The step of y_n = exp (- D(P0||P_n)):
    y_{n+1} >= (1 - alpha) exp (- delta) y_n + alpha exp (- eta). *)
Definition linear_step (T : finType) (alpha delta eta : R) (P0 : T -> R)
    (P : nat -> T -> R) : Prop := forall n,
  holds Ge (eexp (- KL (vec P0) (vec (P n.+1))))
    (fin (1 - alpha) * fin (exp (- delta)) * eexp (- KL (vec P0) (vec (P n))) +
     fin alpha * fin (exp (- eta)))%ext.

(** C30h. In the setting of (f), delta >= 0, y_n = exp (- D(P0||P_n)) satisfies
    y_{n+1} >= (1 - alpha) exp (- delta) y_n + alpha exp (- eta), and

    limsup D(P0||P_n) <= eta + ln (1 + (1 - alpha) (1 - exp (- delta)) / alpha):
    for every [eps > 0], from some n on, D(P0||P_n) is at most this plus [eps]. *)
Definition C30h_statement : Prop :=
  forall (T : finType) (F : update T) (alpha delta eta : R) (P0 Ph : T -> R)
         (P Q : nat -> T -> R),
  update_dist F -> 0 < alpha <= 1 -> 0 <= delta -> is_dist P0 -> is_dist Ph ->
  updated_run F alpha Ph P Q -> KL (vec P0) (vec Ph) = fin eta ->
  drifts_along P0 delta P Q ->
  linear_step alpha delta eta P0 P /\
  forall eps, 0 < eps -> exists N, forall n, (N <= n)%N ->
  holds Le (KL (vec P0) (vec (P n)))
    (fin (eta + ln (1 + (1 - alpha) * (1 - exp (- delta)) / alpha) + eps)).

(** C30j. For each of truncation, resampling and tempering with beta > 1 there is
    delta < oo such that D(P0||F(P)) <= D(P0||P) + delta for all P0 and P (on every
    path, for resampling). Truncation keeps the most likely letters, by any rule. *)
Definition bounded_drift (T : finType) (F : update T) : Prop :=
  exists delta : R, forall P0 p q : T -> R, is_dist P0 -> is_dist p -> F p q ->
  holds Le (KL (vec P0) (vec q)) (KL (vec P0) (vec p) + fin delta)%ext.

Definition truncations_bounded : Prop :=
  forall (T : finType) (kept : (T -> R) -> {set T}),
  (forall p, is_dist p -> most_likely p (kept p)) ->
  bounded_drift (noiseless (fun p => truncation p (kept p))).

Definition resamplings_bounded : Prop :=
  forall (T : finType) (N : nat), (0 < N)%N -> bounded_drift (@leads_to T N).

Definition temperings_bounded : Prop :=
  forall (T : finType) (beta : R), 1 < beta -> bounded_drift (noiseless (@tempering T beta)).

Definition C30j_statement : Prop :=
  [/\ truncations_bounded, resamplings_bounded & temperings_bounded].

(** ** C31: does the divergence tend to 0? *)

(** C31b. With the current model itself mixed with P0 at a fixed weight alpha in
    (0, 1], D(P0||P_n) tends to 0 from every start. *)
Definition C31b_statement : Prop :=
  on_every_run mixed (fun T alpha P0 P => tends_to_zero P0 P).

(** With a noiseless update [f] that fixes [P0]. *)
Definition converges (o : order) : Prop :=
  forall (T : finType) (f : (T -> R) -> T -> R) (alpha : R) (P0 : T -> R) (P : nat -> T -> R),
  (2 <= #|T|)%N -> (forall p, is_dist p -> is_dist (f p)) -> f P0 =1 P0 ->
  0 < alpha <= 1 -> is_dist P0 -> is_run (anchored o (noiseless f) alpha P0) P ->
  tends_to_zero P0 P.

(** C31e. With P~_n = F(P_n) for an arbitrary noiseless update F with F(P0) = P0,
    then exact mixing with P0 at a fixed weight alpha in (0, 1], D(P0||P_n) tends to
    0 from every start. *)
Definition C31e_statement : Prop := converges updated_then_mixed.

(** C31f. With the mixture as the next training distribution and a noiseless update
    F with F(P0) = P0 applied to it afterwards, D(P0||P_n) tends to 0 from every
    start, for every alpha in (0, 1]. *)
Definition C31f_statement : Prop := converges mixed_then_updated.

(** C31h. With the mixture (1 - alpha) P_n + alpha Ph as the next training
    distribution, alpha in (0, 1] and D(P0||Ph) < oo, D(P0||P_n) is bounded over
    n >= 1 for every update F. Asked here for less: it is never +oo. *)
Definition C31h_statement : Prop :=
  forall (T : finType) (F : update T) (alpha : R) (P0 Ph : T -> R) (P : nat -> T -> R),
  (2 <= #|T|)%N -> update_dist F -> 0 < alpha <= 1 -> is_dist P0 -> is_dist Ph ->
  holds Lt (KL (vec P0) (vec Ph)) pinf ->
  is_run (anchored mixed_then_updated F alpha Ph) P -> forall n : nat,
  holds Lt (KL (vec P0) (vec (P n.+1))) pinf.

(** ** C36: the recursion over generations *)

(** C36j. Under drift at most delta and human error at most eta, in order (ii),

    y_{n+1} >= (1 - alpha) exp (- delta) y_n + alpha exp (- eta), y = exp (- D),

    from every start, D = oo included. *)
Definition C36j_statement : Prop :=
  forall (T : finType) (F : update T) (alpha delta eta : R) (P0 Ph : T -> R)
         (P Q : nat -> T -> R),
  update_dist F -> 0 < alpha <= 1 -> is_dist P0 -> is_dist Ph ->
  updated_run F alpha Ph P Q -> holds Le (KL (vec P0) (vec Ph)) (fin eta) ->
  drifts_along P0 delta P Q -> linear_step alpha delta eta P0 P.

(** ** In real terms *)

Section Facts.

Variable T : finType.
Implicit Types (p q h : T -> R) (P Q : nat -> T -> R) (F : update T) (o : order).

Lemma KL_leP p q x : is_dist p -> is_dist q ->
  holds Le (KL (vec p) (vec q)) (fin x) <-> dom p q /\ kl p q <= x.
Proof.
move=> [p0 _] [q0 _]; case: (KL_cases p0 q0) => [[pq ->]|[pq ->]] /=.
  by split=> [|[]].
by split=> [|[]].
Qed.

Lemma beyondP (P0 : T -> R) x q : is_dist P0 -> is_dist q ->
  beyond P0 x q <-> (dom P0 q -> x < kl P0 q).
Proof.
move=> [p0 _] [q0 _]; rewrite /beyond.
case: (KL_cases p0 q0) => [[pq ->]|[pq ->]] /=; last by split=> // _ /pq.
by split=> [|/(_ pq)].
Qed.

Lemma KL_lt_pinfP p q : is_dist p -> is_dist q ->
  holds Lt (KL (vec p) (vec q)) pinf <-> dom p q.
Proof.
move=> [p0 _] [q0 _].
by case: (KL_cases p0 q0) => [[pq ->]|[pq ->]] /=; split.
Qed.

Lemma KL_blend_floor (P0 : T -> R) q h a : is_dist P0 -> is_dist q -> is_dist h -> 0 < a <= 1 ->
  holds Le (KL (vec P0) (vec (blend a q h))) (- elog (fin a) + KL (vec P0) (vec h))%ext.
Proof.
move=> dP0 dq dh a01; have a01' : 0 <= a <= 1 by lra.
have db := blend_dist a01' dq dh; have a0 : 0 < a by lra.
rewrite neg_log_fin //; case: (KL_cases (proj1 dP0) (proj1 dh)) => [[ph ->]|[_ ->]].
  apply/KL_leP => //; split; first exact: dom_blend_r (proj1 dq) (proj1 dh) P0 a01 ph.
  by have := kl_floor dP0 (proj1 dq) (proj1 dh) a01 ph.
by case: (KL_cases (proj1 dP0) (proj1 db)) => [[_ ->]|[_ ->]].
Qed.

Lemma KL_blend_self (P0 : T -> R) q a : is_dist P0 -> is_dist q -> 0 < a <= 1 ->
  holds Le (KL (vec P0) (vec (blend a q P0))) (- elog (fin a))%ext.
Proof.
move=> dP0 dq a01; have := KL_blend_floor dP0 dq dP0 a01.
by rewrite (KL_fin (proj1 dP0) (proj1 dP0)) ?kl_refl ?adde0 //; apply: dom_refl.
Qed.

Lemma drift_nearness (P0 : T -> R) p q d : is_dist P0 -> is_dist p -> is_dist q ->
  holds Le (KL (vec P0) (vec q)) (KL (vec P0) (vec p) + fin d)%ext ->
  exp (- d) * nearness P0 p <= nearness P0 q.
Proof.
move=> [p0 _] [pp _] [q0 _] /holds_unbroken.
rewrite !KL_nearness // neg_log_add; last exact: nearness_ge0.
apply: neg_log_le_inv; last exact: nearness_ge0.
by apply: Rmult_le_pos; [exact/Rlt_le/exp_pos | exact: nearness_ge0].
Qed.

(** Runs consist of distributions. *)

Lemma anchored_dist o F a h p q : update_dist F -> 0 < a <= 1 -> is_dist h -> is_dist p ->
  anchored o F a h p q -> is_dist q.
Proof.
move=> Fd a01 hd pd; have a01' : 0 <= a <= 1 by lra.
case: o => /= [E|[r /(proj2 (Fd _ pd)) rd E]|].
- by apply: eq_dist (fsym E) _; apply: blend_dist.
- by apply: eq_dist (fsym E) _; apply: blend_dist.
- by apply: (proj2 (Fd _ _)); apply: blend_dist.
Qed.

Lemma run_dist o F a h P n : update_dist F -> 0 < a <= 1 -> is_dist h ->
  is_run (anchored o F a h) P -> is_dist (P n).
Proof.
move=> Fd a01 hd [P0d step]; elim: n => // n IH.
exact: anchored_dist Fd a01 hd IH (step n).
Qed.

Lemma updated_run_dist F a h P Q n : update_dist F -> 0 < a <= 1 -> is_dist h ->
  updated_run F a h P Q -> is_dist (P n) /\ is_dist (Q n).
Proof.
move=> Fd a01 hd [P0d step]; have a01' : 0 <= a <= 1 by lra.
have Pd : is_dist (P n).
  elim: n => // n IH; have [FPQ E] := step n; apply: eq_dist (fsym E) _.
  by apply: blend_dist => //; apply: (proj2 (Fd _ IH)) FPQ.
by split=> //; apply: (proj2 (Fd _ Pd)) (proj1 (step n)).
Qed.

Lemma noiseless_dist (f : (T -> R) -> T -> R) :
  (forall p, is_dist p -> is_dist (f p)) -> update_dist (noiseless f).
Proof.
by move=> fd p /fd pd; split=> [|q E]; [exists (f p) | apply: eq_dist (fsym E) pd].
Qed.

(** The run of a function. *)

Lemma iter_run (f : (T -> R) -> T -> R) (step : update T) p : is_dist p ->
  (forall q, step q (f q)) -> is_run step (fun n => iter n f p).
Proof. by move=> pd fs; split=> // n; apply: fs. Qed.

End Facts.

(** ** Two letters *)

Lemma coin_dom p x : 0 < x < 1 -> dom p (coin x).
Proof. by move=> x01; apply: dom_pos => -[] /=; lra. Qed.

Lemma coin_eq x y : x = y -> coin x = coin y.
Proof. by move=> ->. Qed.

Lemma blend_coin a x y : blend a (coin x) (coin y) = coin ((1 - a) * x + a * y).
Proof. by apply: functional_extensionality => -[]; rewrite /blend /=; ring. Qed.

Lemma kl_half x : 0 < x < 1 -> kl (coin (1 / 2)) (coin x) = - (/ 2 * ln (4 * (x * (1 - x)))).
Proof.
move=> x01; rewrite /kl sumR_bool /=.
have -> : 4 * (x * (1 - x)) = (x / (1 / 2)) * ((1 - x) / (1 / 2)) by field.
have h0 : 0 < 1 / 2 by lra.
have q0 y : 0 < y -> 0 < y / (1 / 2) by move=> y0; apply: Rdiv_lt_0_compat.
rewrite ln_mult; try (apply: q0; lra).
rewrite (@ln_quot x _ (proj1 x01) h0) (@ln_quot (1 - x) _ _ h0); last by lra.
by have -> : 1 - 1 / 2 = 1 / 2 by [lra]; lra.
Qed.

Lemma kl_half_lt x y : 1 / 2 <= x < y -> y < 1 ->
  kl (coin (1 / 2)) (coin x) < kl (coin (1 / 2)) (coin y).
Proof.
move=> xy y1; rewrite !kl_half; try lra.
have : ln (4 * (y * (1 - y))) < ln (4 * (x * (1 - x))) by apply: ln_increasing; nra.
lra.
Qed.

Lemma KL_half x : 0 < x < 1 ->
  KL (vec (coin (1 / 2))) (vec (coin x)) = fin (kl (coin (1 / 2)) (coin x)).
Proof.
move=> x01; apply: KL_fin; try by case=> /=; lra.
Qed.
