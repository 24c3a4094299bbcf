(** * What the readings about the sampling loops state

    Hand-stated: each definition carries the words and the formula of its
    reading. The loop is that of [theory/Resampling.v]: a generation draws [N]
    letters from [train P_n], and [P_{n+1}] is their empirical distribution;
    [run N train n f p] is [E f(P_n)] from [P_0 = p] ([E_model] there), and
    [history_law N train n p] is the law of everything drawn in [n]
    generations.

    - resampling: [train = id]
    - order (iii), mix, then draw: [train = anchor a h],
      [anchor a h p = (1 - a) p + a h]

    Alphabets are arbitrary finite types. Entropies and divergences are those
    of [theory/Entropy.v], [theory/Divergence.v] and [theory/Metrics.v], real
    numbers; where D may be infinite the statement says so, by domination
    (D(p||q) = +oo iff not [dom p q]) or by values in the extended reals. *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Metrics.
From CollapseAudit.theory Require Import Extended Language.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** Expectation of a variable with values in [[0, +oo]]:
    [\sum_w mu w * X w] with [0 * +oo = 0]. *)
Definition extended_E (Omega : finType) (mu : Omega -> R) (X : Omega -> ext) : ext :=
  esum (fun w => emul (fin (mu w)) (X w)).

(** ** C03: errors are inherited and compounded *)

(** C03b. For the resampling loop started at P0 the expected divergence from
    P0 is non-decreasing in n; expectations take values in [[0, +oo]].

    E D(P0||P_{n+1}) >= E D(P0||P_n) *)
Definition expected_divergence (T : finType) (N n : nat) (P0 : T -> R) : ext :=
  extended_E (history_law N id n P0)
    (fun w : history T N n => KL (vec P0) (vec (model P0 w n))).

Definition C03b_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  forall n : nat,
  holds Ge (expected_divergence N n.+1 P0) (expected_divergence N n P0).

(** C03c. There is a factor c > 1 such that, for the resampling loop started
    at P0 of full support, E chi2(P_{n+1}||P0) >= c E chi2(P_n||P0) for all
    n >= 1. (The factor may depend on the loop, which asks the least.)

    exists c > 1, forall n >= 1, E chi2(P_{n+1}||P0) >= c E chi2(P_n||P0) *)
Definition C03c_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N ->
  is_dist P0 -> (forall x, 0 < P0 x) ->
  exists c : R, 1 < c /\ forall n : nat, (1 <= n)%N ->
    run N id n.+1 (fun P => chisq P P0) P0 >= c * run N id n (fun P => chisq P P0) P0.

(** C03d. For the resampling loop started at P0 of full support on k letters,
    E chi2(P_n||P0) = (k - 1)(1 - (1 - 1/N)^n), which does not decrease in n. *)
Definition C03d_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N ->
  is_dist P0 -> (forall x, 0 < P0 x) ->
  forall n : nat,
  run N id n (fun P => chisq P P0) P0 =
    (INR #|T| - 1) * (1 - (1 - / INR N) ^ n) /\
  run N id n (fun P => chisq P P0) P0 <= run N id n.+1 (fun P => chisq P P0) P0.

(** C03e. For the resampling loop started at P0,
    E D(P_n||P0) = H(P0) - E H(P_n), and this does not decrease in n. (On
    every history of positive probability P0 dominates P_n, so D(P_n||P0) is
    the real number [kl].) *)
Definition C03e_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  forall n : nat,
  [/\ forall w : history T N n, 0 < history_law N id n P0 w -> dom (model P0 w n) P0,
      run N id n (fun P => kl P P0) P0 = ent P0 - run N id n (@ent T) P0
    & run N id n (fun P => kl P P0) P0 <= run N id n.+1 (fun P => kl P P0) P0].

(** ** C07: entropy falls *)

(** C07b. For the resampling loop the conditional expectation of the next
    entropy, given the current model, is at most the current entropy.

    E[H(P_{n+1}) | P_n] <= H(P_n) *)
Definition C07b_statement : Prop :=
  forall (T : finType) (N : nat) (P : T -> R), (0 < N)%N -> is_dist P ->
  step N id (@ent T) P <= ent P.

(** C07f. For the resampling loop with N >= 1 draws,
    E[H(P_{n+1}) | P_n] < H(P_n) whenever P_n is not a vertex. *)
Definition C07f_statement : Prop :=
  forall (T : finType) (N : nat) (P : T -> R), (0 < N)%N -> is_dist P ->
  ~ is_vertex P -> step N id (@ent T) P < ent P.

(** ** C08: entropy tends to zero *)

(** C08a. For the resampling loop with fixed N, from every start, the entropy
    tends to 0 almost surely. *)
Definition C08a_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  tends_almost_surely N id P0 (@ent T).

(** C08e. For the resampling loop with N draws started at P0,
    E[1 - \sum_x P_n(x)^2] = (1 - 1/N)^n (1 - \sum_x P0(x)^2) for every n. *)
Definition C08e_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  forall n : nat,
  run N id n (fun P => 1 - \sum_x P x ^ 2) P0 =
    (1 - / INR N) ^ n * (1 - \sum_x P0 x ^ 2).

(** ** C31: any alpha > 0 prevents collapse *)

(** C31c. If P_{n+1} is the empirical distribution of N draws from
    (1 - alpha) P_n + alpha Ph with alpha in (0, 1] and D(P0||Ph) < oo, then
    almost surely D(P0||P_n) is never +oo; since it takes finitely many finite
    values on the lattice of N draws, this is the same as being bounded over
    n. P0 is not a vertex; the start has D(P0||P_init) < oo as well, which
    asks the least. *)
Definition C31c_statement : Prop :=
  forall (T : finType) (N : nat) (alpha : R) (P0 Ph Pinit : T -> R),
  (2 <= #|T|)%N -> (0 < N)%N -> 0 < alpha <= 1 ->
  is_dist P0 -> is_dist Ph -> is_dist Pinit ->
  ~ is_vertex P0 -> dom P0 Ph -> dom P0 Pinit ->
  forall n : nat,
  prob (history_law N (anchor alpha Ph) n Pinit)
    (fun w : history T N n => ~~ dom_dec P0 (model Pinit w n)) = 0.

(** C31d. In the loop of (c) with N >= 1 and Ph not a vertex, no vertex is
    absorbing: from every vertex the chain leaves it with positive
    probability, for every alpha in (0, 1].

    Pr(P_{n+1} <> e_x | P_n = e_x) > 0 for every x *)
Definition C31d_statement : Prop :=
  forall (T : finType) (N : nat) (alpha : R) (Ph : T -> R),
  (0 < N)%N -> 0 < alpha <= 1 -> is_dist Ph -> ~ is_vertex Ph ->
  forall x : T,
  0 < prob (iid (anchor alpha Ph (vertex x)))
    (fun s : sample T N => ~~ eqfun_dec (emp s) (vertex x)).

(** C31j. In the loop of (c) the stationary value of E \sum_x P_n(x)^2 is
    [1/N + (1 - 1/N)(1 - (1 - alpha)^2) \sum_x Ph(x)^2] /
    [1 - (1 - 1/N)(1 - alpha)^2]:
    its expectation under every stationary law (a finite law of a random model
    that one generation preserves), and its limit from every start. *)
Definition stationary (T : finType) (N : nat) (train : (T -> R) -> T -> R)
    (Omega : finType) (mu : Omega -> R) (P : Omega -> T -> R) : Prop :=
  forall f : (T -> R) -> R,
  E mu (fun w => step N train f (P w)) = E mu (fun w => f (P w)).

Definition second_moment_value (T : finType) (N : nat) (alpha : R) (Ph : T -> R) : R :=
  (/ INR N + (1 - / INR N) * (1 - (1 - alpha) ^ 2) * \sum_x Ph x ^ 2) /
  (1 - (1 - / INR N) * (1 - alpha) ^ 2).

Definition C31j_statement : Prop :=
  forall (T : finType) (N : nat) (alpha : R) (Ph : T -> R),
  (0 < N)%N -> 0 < alpha <= 1 -> is_dist Ph ->
  (forall (Omega : finType) (mu : Omega -> R) (P : Omega -> T -> R),
     is_dist mu -> (forall w, is_dist (P w)) ->
     stationary N (anchor alpha Ph) mu P ->
     E mu (fun w => \sum_x P w x ^ 2) = second_moment_value N alpha Ph) /\
  (forall Pinit : T -> R, is_dist Pinit ->
     Un_cv (fun n => run N (anchor alpha Ph) n (fun P => \sum_x P x ^ 2) Pinit)
       (second_moment_value N alpha Ph)).

(** C31k. In the loop of (c), the stationary ratio of E[1 - \sum P_n^2] to
    1 - \sum Ph^2 is (1 - 1/N)(1 - (1 - alpha)^2) / (1 - (1 - 1/N)(1 - alpha)^2),
    which differs from 2 N alpha / (1 + 2 N alpha) by a quantity tending to 0
    as alpha -> 0 and N -> oo. *)
Definition C31k_statement : Prop :=
  (forall (T : finType) (N : nat) (alpha : R) (Ph : T -> R),
     (0 < N)%N -> 0 < alpha <= 1 -> is_dist Ph -> ~ is_vertex Ph ->
     (1 - second_moment_value N alpha Ph) / (1 - \sum_x Ph x ^ 2) = kept N alpha) /\
  (forall eps : R, 0 < eps -> exists (N0 : nat) (alpha0 : R), 0 < alpha0 /\
     forall (N : nat) (alpha : R), (N0 <= N)%N -> 0 < alpha <= alpha0 ->
     Rabs (kept N alpha - 2 * INR N * alpha / (1 + 2 * INR N * alpha)) <= eps).

(** C31l. In the loop of (c) with N >= 2 and Ph not a vertex, the entropy
    tends to 0 almost surely. *)
Definition C31l_statement : Prop :=
  forall (T : finType) (N : nat) (alpha : R) (Ph Pinit : T -> R),
  (2 <= #|T|)%N -> (2 <= N)%N -> 0 < alpha <= 1 ->
  is_dist Ph -> is_dist Pinit -> ~ is_vertex Ph ->
  tends_almost_surely N (anchor alpha Ph) Pinit (@ent T).
