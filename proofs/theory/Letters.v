(** * What becomes of the letters: readings about generations

    Hand-stated: each definition carries the words and the formula of its
    reading. Sampling is that of [theory/Resampling.v]: a generation draws [N]
    letters from the model and the next model is their empirical distribution,
    [emp s]; [run N id n f p] is [E f(P_n)] from [P_0 = p], and
    [history_law N id n p] is the law of everything drawn in [n] generations.

    An update with noise is a pair of functions: at the model [p] the noise
    takes the value [w] with probability [law p w], and the next model is
    [next p w].
    - [update law next]        it maps distributions to distributions
    - [follows law next P0 P]  every step of the sequence P_0 = P0, P_1, ... has
                               positive probability
    - [after law next n f p]   E f(P_n) from P_0 = p
    - [smooth a s]             (N emp(s) + a) / (N + k a)
    - [growing N n f p]        E f(P_n) when generation j has N_j draws
    - [all_kept N n p]         probability that every letter is present in each
                               of the generations 0, ..., n of that loop *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Limits.
From CollapseAudit.theory Require Import Expectation Resampling Paths Majorisation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Updates *)

Section Updates.

Variables (T Omega : finType).
Variables (law : (T -> R) -> Omega -> R) (next : (T -> R) -> Omega -> T -> R).
Implicit Types (p : T -> R) (P : nat -> T -> R).

Definition update : Prop :=
  forall p, is_dist p -> is_dist (law p) /\ forall w, is_dist (next p w).

Definition follows (P0 : T -> R) P : Prop :=
  P 0%N =1 P0 /\ forall n, exists2 w, 0 < law (P n) w & P n.+1 =1 next (P n) w.

Fixpoint after (n : nat) (f : (T -> R) -> R) p : R :=
  if n is m.+1 then E (law p) (fun w => after m f (next p w)) else f p.

End Updates.

Definition smooth (T : finType) (N : nat) (a : R) (s : sample T N) : T -> R :=
  fun x => (INR N * emp s x + a) / (INR N + INR #|T| * a).

(** ** C02: collapse is inevitable *)

(** C02a. Whatever the update F and the noise, along every run without human
    data D(P0||P_n) tends to infinity or H(P_n) tends to 0; this asks for less
    still, that the smaller of H(P_n) and exp(-D(P0||P_n)) tends to 0, where
    exp(-oo) = 0. The update does not know P0: it comes first.

    for every F and noise: min(H(P_n), exp(-D(P0||P_n))) -> 0 *)
Definition C02a_statement : Prop :=
  forall (T Omega : finType) (law : (T -> R) -> Omega -> R)
    (next : (T -> R) -> Omega -> T -> R), (2 <= #|T|)%N -> update law next ->
  forall P0 : T -> R, is_dist P0 -> two_letters P0 ->
  forall P : nat -> T -> R, follows law next P0 P ->
  forall eps, 0 < eps -> exists n0, forall n, (n0 <= n)%N ->
    dom P0 (P n) -> Rmin (ent (P n)) (exp (- kl P0 (P n))) < eps.

(** C02b. When every generation is the empirical distribution of N independent
    draws from the last, N >= 1 fixed, the entropy tends to 0 almost surely,
    from every start P0. *)
Definition C02b_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  tends_almost_surely N id P0 (@ent T).

(** C02c. When every generation is the empirical distribution of N independent
    draws from the last, N >= 1 fixed, and P0 has at least two letters,
    D(P0||P_n) tends to infinity almost surely (the value +oo counts as
    reached): for every bound M the probability that D(P0||P_j) <= M for some
    n <= j <= n + m is at most eps, for n large and every m. *)
Definition C02c_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  two_letters P0 ->
  forall M eps : R, 0 < eps -> exists n, forall m,
    prob (history_law N id (n + m) P0) (fun w : history T N (n + m) =>
      [exists j : 'I_m.+1, (dom_dec P0 (model P0 w (n + j)) : bool) &&
                           (Rle_dec (kl P0 (model P0 w (n + j))) M : bool)]) <= eps.

(** C02d. If P' = (N emp + a)/(N + k a), emp the empirical distribution of N
    draws from P and a > 0 fixed, then on every path and for all n >= 1 every
    letter x has P_n(x) >= a/(N + k a). *)
Definition C02d_statement : Prop :=
  forall (T : finType) (N : nat) (a : R) (P0 : T -> R), (0 < N)%N -> 0 < a ->
  is_dist P0 ->
  update (fun p => iid p) (fun p (s : sample T N) => smooth a s) /\
  forall P : nat -> T -> R, follows (fun p => iid p) (fun p (s : sample T N) => smooth a s) P0 P ->
  forall (n : nat) (x : T), (1 <= n)%N -> a / (INR N + INR #|T| * a) <= P n x.

(** Sizes that depend on the generation: generation [j + 1] has [N j.+1] draws. *)
Section Growing.

Variables (T : finType) (N : nat -> nat).

Fixpoint growing_from (j n : nat) (f : (T -> R) -> R) (p : T -> R) : R :=
  if n is m.+1 then step (N j.+1) id (growing_from j.+1 m f) p else f p.

Definition growing : nat -> ((T -> R) -> R) -> (T -> R) -> R := growing_from 0.

Definition full (p : T -> R) : R := if [forall x, Rlt_dec 0 (p x)] then 1 else 0.

Fixpoint kept_from (j n : nat) (p : T -> R) : R :=
  if n is m.+1 then full p * step (N j.+1) id (kept_from j.+1 m) p else full p.

Definition all_kept : nat -> (T -> R) -> R := kept_from 0.

Definition summable : Prop := exists B, forall n, \sum_(j < n) / INR (N j.+1) <= B.

End Growing.

(** C02e. If generation j is the empirical distribution of N_j draws from its
    predecessor and G0 = 1 - \sum P0^2, then
    E[1 - \sum P_n^2] = G0 \prod_(j <= n) (1 - 1/N_j); when P0 has at least two
    letters, all N_j >= 2 and \sum 1/N_j < oo, this stays above a positive
    constant. *)
Definition C02e_statement : Prop :=
  forall (T : finType) (N : nat -> nat) (P0 : T -> R), is_dist P0 ->
  (forall j, (1 <= N j.+1)%N) ->
  (forall n, growing N n (fun P => 1 - \sum_x P x ^ 2) P0 =
     (1 - \sum_x P0 x ^ 2) * (\prod_(j < n) (1 - / INR (N j.+1)))) /\
  (two_letters P0 -> (forall j, (2 <= N j.+1)%N) -> summable N ->
   exists c, 0 < c /\ forall n, c <= growing N n (fun P => 1 - \sum_x P x ^ 2) P0).

(** C02f. If generation j is the empirical distribution of N_j draws from its
    predecessor, then
    E \prod_x P_n(x) = \prod_x P0(x) \prod_(j <= n) \prod_(1 <= i < k) (1 - i/N_j)
    (a factor for i = 0 would be 1);
    when P0 has full support, all N_j >= k and \sum 1/N_j < oo, all k letters
    survive for ever with positive probability: the probability that they are
    all present up to generation n, which falls with n, has a positive lower
    bound. *)
Definition C02f_statement : Prop :=
  forall (T : finType) (N : nat -> nat) (P0 : T -> R), is_dist P0 ->
  (forall j, (1 <= N j.+1)%N) ->
  (forall n, growing N n (fun P => \prod_x P x) P0 =
     (\prod_x P0 x) *
     (\prod_(j < n) \prod_(i < #|T|) (1 - INR i / INR (N j.+1)))) /\
  ((forall x, 0 < P0 x) -> (forall j, (#|T| <= N j.+1)%N) -> summable N ->
   exists c, 0 < c /\ forall n, c <= all_kept N n P0).

(** ** C04: rare letters are lost *)

(** C04a. For a letter x with 0 < P0(x) < 1/k, the expected probability
    E[P_n(x)] under resampling from P0 falls strictly from one generation to the
    next.

    0 < P0(x) < 1/k implies E[P_{n+1}(x)] < E[P_n(x)] *)
Definition C04a_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R) (x : T), (2 <= #|T|)%N -> (0 < N)%N ->
  is_dist P0 -> 0 < P0 x < / INR #|T| ->
  forall n, run N id n.+1 (fun P => P x) P0 < run N id n (fun P => P x) P0.

(** C04b. For a letter x with 0 < P0(x) < 1/2, under resampling from P0 with
    fixed N the median of P_n(x) is 0 for all large n: P(P_n(x) = 0) > 1/2. *)
Definition C04b_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R) (x : T), (0 < N)%N -> is_dist P0 ->
  0 < P0 x < / 2 ->
  exists m, forall n, (m <= n)%N ->
    / 2 < prob (history_law N id n P0)
            (fun w : history T N n => Req_EM_T (model P0 w n x) 0).

(** C04c. Under resampling with fixed N, almost surely there is a finite
    generation from which on a single letter has all the mass: for every
    eps > 0 there is m such that for every n, with probability at least 1 - eps,
    one letter has mass 1 in all the generations m, ..., m + n. *)
Definition C04c_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  forall eps, 0 < eps -> exists m, forall n,
    1 - eps <= prob (history_law N id (m + n) P0) (fun w : history T N (m + n) =>
      [exists x, [forall j : 'I_n.+1, Req_EM_T (model P0 w (m + j) x) 1]]).

(** C04d. If P' is the empirical distribution of N independent draws from P,
    then P'(x) = 0 with probability (1 - P(x))^N. *)
Definition C04d_statement : Prop :=
  forall (T : finType) (N : nat) (P : T -> R) (x : T), (0 < N)%N -> is_dist P ->
  prob (iid P) (fun s : sample T N => Req_EM_T (emp s x) 0) = (1 - P x) ^ N.

(** C04e. When the least likely letters are dropped, one of positive mass
    among them, and the rest is renormalised, every letter x with
    0 < P_n(x) < 1/k has a smaller probability afterwards, whether it is dropped
    or survives. Which letters are dropped is left open, as in C07c. *)
Definition C04e_statement : Prop :=
  forall (T : finType) (p : T -> R) (S : {set T}), (2 <= #|T|)%N -> is_dist p ->
  most_likely p S -> (exists2 j, j \notin S & 0 < p j) ->
  forall x, 0 < p x < / INR #|T| -> truncation p S x < p x.

(** C04g. For b > 1 and P(x) > 0, tempering lowers the probability of x if and
    only if P(x)^(b-1) < \sum_y P(y)^b, where 0^b = 0. *)
Definition C04g_statement : Prop :=
  forall (T : finType) (P : T -> R) (b : R) (x : T), is_dist P -> 1 < b -> 0 < P x ->
  (power b (P x) / (\sum_y power b (P y)) < P x <->
   power (b - 1) (P x) < \sum_y power b (P y)).

(** C04h. If truncation keeps the set S of letters, with P(S) > 0, and
    renormalises (P' is a distribution, a multiple of P on S and 0 off S), then
    every x in S has P'(x) = P(x)/P(S), which is greater than P(x) as soon as
    P(x) > 0 and P(S) < 1. *)
Definition C04h_statement : Prop :=
  forall (T : finType) (P P' : T -> R) (S : {set T}) (c : R), is_dist P -> is_dist P' ->
  0 < \sum_(y in S) P y ->
  (forall x, x \in S -> P' x = c * P x) -> (forall x, x \notin S -> P' x = 0) ->
  forall x, x \in S ->
  P' x = P x / (\sum_(y in S) P y) /\
  (0 < P x -> \sum_(y in S) P y < 1 -> P x < P' x).

(** ** C05: the model has left P0 *)

(** 1 where the model is P0, 0 elsewhere. *)
Definition at_start (T : finType) (P0 P : T -> R) : R := if eqfun_dec P P0 then 1 else 0.

(** C05a. For every update and noise, started at P0, the model differs from P0
    almost surely at each generation n >= 1.

    for every F and noise, n >= 1: Pr(P_n = P0) = 0 *)
Definition C05a_statement : Prop :=
  forall (T Omega : finType) (law : (T -> R) -> Omega -> R)
    (next : (T -> R) -> Omega -> T -> R), (2 <= #|T|)%N -> update law next ->
  forall P0 : T -> R, is_dist P0 -> forall n, (1 <= n)%N ->
  after law next n (at_start P0) P0 = 0.

(** C05b. For the resampling loop started at P0, any N >= 1 and any P0, the
    model differs from P0 almost surely at each generation n >= 1. *)
Definition C05b_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N ->
  is_dist P0 -> forall n, (1 <= n)%N ->
  prob (history_law N id n P0) (fun w : history T N n => eqfun_dec (model P0 w n) P0) = 0.

(** C05d. For the resampling loop started at P0 with N draws and for every
    n >= 1: P(P_n = P0) > 0 if and only if N P0(x) is an integer for every
    letter x (a natural number, as it is not negative). *)
Definition C05d_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  forall n, (1 <= n)%N ->
  (0 < prob (history_law N id n P0)
         (fun w : history T N n => eqfun_dec (model P0 w n) P0) <->
   forall x, exists c : nat, INR N * P0 x = INR c).
