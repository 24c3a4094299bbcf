(** * What the readings about the signatures state, for the resampling loop

    Hand-stated: each definition carries the words and the formula of its
    reading. The loop is that of [theory/Resampling.v] with [train = id]; a
    generation draws [N] letters, and N >= 1. [run N id n f P0] is [E f(P_n)]
    and [step N id f P] is [E[f(P_{n+1}) | P_n = P]].

    Almost sure events are stated by finite histories, as [tends_almost_surely]
    is: an event that concerns all generations from some [n] on is a limit of
    events that concern the generations [n, ..., n + m].

    Definitions
    - [explodes_almost_surely N P0 D]   [D P_n -> oo] almost surely; [D] has
                                        values in [[0, oo]]
    - [ends_in P0 A n m]                one letter of [A] has all the mass in the
                                        generations [n, ..., n + m]
    - [mode P0 x]                       [x] is a most likely letter of [P0]
    - [loop], [f_divergence_le]         for C16b: see there *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Moments.
From CollapseAudit.theory Require Import Extended Language Exponentials.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Loops.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** C09, C10, C11: variance and mean *)

(** C09b. For the resampling loop the conditional expectation of the next
    variance is strictly smaller than the current variance, as long as that is
    positive.

    sigma_n^2 > 0 implies E[sigma_{n+1}^2 | P_n] < sigma_n^2 *)
Definition C09b_statement : Prop :=
  forall (T : finType) (N : nat) (x P : T -> R), (0 < N)%N -> is_dist P ->
  0 < vari P x -> step N id (fun Q => vari Q x) P < vari P x.

(** C09g. For the resampling loop with N draws and any labels,
    E[Var(P_n)] = (1 - 1/N)^n Var(P0). *)
Definition C09g_statement : Prop :=
  forall (T : finType) (N : nat) (x P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  forall n : nat,
  run N id n (fun P => vari P x) P0 = (1 - / INR N) ^ n * vari P0 x.

(** C10a. For the resampling loop with fixed N and distinct labels, the
    variance tends to 0 almost surely, from every start. *)
Definition C10a_statement : Prop :=
  forall (T : finType) (N : nat) (x P0 : T -> R), (0 < N)%N -> injective x ->
  is_dist P0 -> tends_almost_surely N id P0 (fun P => vari P x).

(** C11a. For the resampling loop started at P0, with distinct labels and a P0
    of positive variance, the expected mean of the model differs from the mean of
    P0 at some generation.

    exists n, E[mu_n] <> mu_0 *)
Definition C11a_statement : Prop :=
  forall (T : finType) (N : nat) (x P0 : T -> R), (0 < N)%N -> injective x ->
  is_dist P0 -> 0 < vari P0 x ->
  exists n : nat, run N id n (fun P => avg P x) P0 <> avg P0 x.

(** C11b. For the resampling loop with N >= 2 started at P0 with positive
    variance, the mean squared distance of the model's mean from that of P0 grows
    strictly with n.

    E(mu_{n+1} - mu_0)^2 > E(mu_n - mu_0)^2 *)
Definition C11b_statement : Prop :=
  forall (T : finType) (N : nat) (x P0 : T -> R), (2 <= N)%N -> is_dist P0 ->
  0 < vari P0 x -> forall n : nat,
  run N id n (fun P => (avg P x - avg P0 x) ^ 2) P0 <
  run N id n.+1 (fun P => (avg P x - avg P0 x) ^ 2) P0.

(** ** C12, C13: divergence *)

(** C12b. For the resampling loop started at P0 the expected divergence from
    P0, in [[0, +oo]], is non-decreasing in n.

    E D(P0||P_{n+1}) >= E D(P0||P_n) *)
Definition C12b_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  forall n : nat,
  holds Ge (expected_divergence N n.+1 P0) (expected_divergence N n P0).

(** C12c. For the resampling loop started at P0 the expected reversed
    divergence D(P_n||P0) is non-decreasing in n. (On every history of positive
    probability P0 dominates P_n, so that D(P_n||P0) is the real number [kl].)

    E D(P_{n+1}||P0) >= E D(P_n||P0) *)
Definition C12c_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  forall n : nat,
  (forall w : history T N n, 0 < history_law N id n P0 w -> dom (model P0 w n) P0) /\
  run N id n.+1 (fun P => kl P P0) P0 >= run N id n (fun P => kl P P0) P0.

(** D(p||q) <= M, where D(p||q) = +oo iff not [dom p q]. *)
Definition divergence_le (T : finType) (M : R) (p q : T -> R) : bool :=
  dom_dec p q && Rle_dec (kl p q) M.

(** Almost surely D(P_n) -> oo: for every bound M the probability that
    D(P_j) <= M for some j >= n tends to 0 as n grows. [le M P] says that
    D(P) <= M. *)
Definition explodes_almost_surely (T : finType) (N : nat) (P0 : T -> R)
    (le : R -> (T -> R) -> bool) : Prop :=
  forall M eps : R, 0 < eps -> exists n : nat, forall m : nat,
    prob (history_law N id (n + m) P0)
      (fun w : history T N (n + m) => [exists j : 'I_m.+1, le M (model P0 w (n + j))])
    <= eps.

(** C12g. For the resampling loop started at P0 with at least two letters,
    D(P_n||P0) tends to infinity almost surely. *)
Definition C12g_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  ~ is_vertex P0 -> explodes_almost_surely N P0 (fun M P => divergence_le M P P0).

(** C13a. For the resampling loop with fixed N, started at P0 with at least two
    letters, D(P0||P_n) tends to infinity almost surely; reaching +oo counts. *)
Definition C13a_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  ~ is_vertex P0 -> explodes_almost_surely N P0 (fun M P => divergence_le M P0 P).

(** C13e. For the resampling loop started at P0 with at least two letters,
    almost surely there is a finite generation from which on D(P0||P_n) equals
    +oo: the probability that D(P0||P_j) is finite for some j >= n tends to 0.

    P (exists m, forall n >= m, D(P0||P_n) = +oo) = 1 *)
Definition C13e_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  ~ is_vertex P0 -> forall eps : R, 0 < eps -> exists n : nat, forall m : nat,
    prob (history_law N id (n + m) P0)
      (fun w : history T N (n + m) => [exists j : 'I_m.+1, dom_dec P0 (model P0 w (n + j)) : bool])
    <= eps.

(** ** C14: one failure *)

(** C14a. For the resampling loop with fixed N, started at P0 with at least two
    letters and with distinct labels, almost surely H(P_n) -> 0, Var(P_n) -> 0
    and D(P0||P_n) -> oo: the largest of H, Var and e^-D, with e^-oo = 0, tends to
    0. ([nearness P0 P] is e^-D(P0||P).) *)
Definition C14a_statement : Prop :=
  forall (T : finType) (N : nat) (x P0 : T -> R), (0 < N)%N -> injective x ->
  is_dist P0 -> ~ is_vertex P0 ->
  tends_almost_surely N id P0 (fun P => Rmax (Rmax (ent P) (vari P x)) (nearness P0 P)).

(** ** C15: the final consensus *)

Definition mode (T : finType) (P0 : T -> R) : pred T :=
  fun x => [forall y, Rle_dec (P0 y) (P0 x)].

Definition ends_in (T : finType) (N : nat) (P0 : T -> R) (A : pred T) (n m : nat) :
    pred (history T N (n + m)) :=
  fun w => [exists x, A x && [forall j : 'I_m.+1, Req_EM_T (model P0 w (n + j) x) 1]].

(** Almost surely a single letter, one of [A], ends with all the mass:

    P (exists x in A, exists n, forall j >= n, P_j = e_x) = 1

    The event is the increasing union over n of the decreasing intersections
    over m of [ends_in P0 A n m]. *)
Definition ends_almost_surely_in (T : finType) (N : nat) (P0 : T -> R) (A : pred T) : Prop :=
  forall eps : R, 0 < eps -> exists n : nat, forall m : nat,
    1 - eps <= prob (history_law N id (n + m) P0) (@ends_in T N P0 A n m).

(** C15b. For the resampling loop started at P0, almost surely the single
    letter that ends with all the mass is not a most likely letter of P0. It is
    asked only of a P0 with a letter of positive mass that is no mode. *)
Definition C15b_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  (exists2 x, 0 < P0 x & ~~ mode P0 x) ->
  ends_almost_surely_in N P0 (fun x => ~~ mode P0 x).

(** C15d. For the resampling loop started at P0, the probability that the
    letter x ends with all the mass is P0(x).

    P (exists n, forall j >= n, P_j = e_x) = P0(x)

    On the lattice of N draws P_n -> e_x says the same. By continuity the
    probability is the limit over n of the limits over m of those of [ends_in]. *)
Definition C15d_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R) (x : T), (0 < N)%N -> is_dist P0 ->
  forall eps : R, 0 < eps -> exists n0 : nat, forall n m : nat, (n0 <= n)%N ->
    Rabs (prob (history_law N id (n + m) P0) (@ends_in T N P0 (pred1 x) n m) - P0 x) <= eps.

(** C15e. For the resampling loop started at P0, almost surely the single
    letter that ends with all the mass is a most likely letter of P0. *)
Definition C15e_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  ends_almost_surely_in N P0 (mode P0).

(** ** C16: information *)

(** A loop whose generation [j + 1] has finitely many outcomes [Omega j], drawn
    by a law that depends on the current model, and followed by an update that
    depends on the model and the outcome. Nothing in it depends on P0. It may
    change from generation to generation. *)
Record loop (T : finType) : Type := Loop {
  outcomes : nat -> finType;
  chance : forall j, (T -> R) -> outcomes j -> R;
  update : forall j, (T -> R) -> outcomes j -> T -> R }.

Definition is_loop (T : finType) (L : loop T) : Prop :=
  forall (j : nat) (P : T -> R), is_dist P ->
  is_dist (@chance T L j P) /\ forall w, is_dist (@update T L j P w).

(** [loop_run L n f P0] is [E f(P_n)] for the loop started at P0. *)
Fixpoint loop_run (T : finType) (L : loop T) (n : nat) (f : (T -> R) -> R) : (T -> R) -> R :=
  if n is n'.+1 then
    loop_run L n' (fun P => E (@chance T L n' P) (fun w => f (@update T L n' P w)))
  else f.

(** D_f(L(P_n | P0) || L(P_n | Q0)) <= c, for f convex on (0, oo), in the
    conventions f(0) = f(0+), 0 f(u/0) = u lim f(t)/t, 0 f(0/0) = 0. The terms
    v f(u/v) are, with these conventions, the suprema of a u + b v over the lines
    a t + b below f, so D_f <= c says that every choice of a line below f for
    every model gives E a(P_n) + E b(Q_n) <= c. Both laws are supported on
    finitely many distributions. *)
Definition below (f : R -> R) (a b : R) : Prop := forall t : R, 0 < t -> a * t + b <= f t.

Definition f_divergence_le (T : finType) (f : R -> R) (L : loop T) (n : nat)
    (P0 Q0 : T -> R) (c : R) : Prop :=
  forall a b : (T -> R) -> R, (forall P, is_dist P -> below f (a P) (b P)) ->
  loop_run L n a P0 + loop_run L n b Q0 <= c.

Definition convex_on_positive (f : R -> R) : Prop :=
  forall s t u : R, 0 < s -> 0 < t -> 0 <= u <= 1 ->
  f ((1 - u) * s + u * t) <= (1 - u) * f s + u * f t.

(** C16b. For every unanchored loop whose update does not depend on P0 and has
    finitely many outcomes a generation, every pair of candidate originals P0 and
    Q0 and every f-divergence, the divergence between the laws of P_n under the
    two candidates does not increase with n: every bound for it at n is one at
    n + 1.

    D_f(L(P_{n+1} | P0) || L(P_{n+1} | Q0)) <= D_f(L(P_n | P0) || L(P_n | Q0)) *)
Definition C16b_statement : Prop :=
  forall (T : finType) (L : loop T), is_loop L ->
  forall P0 Q0 : T -> R, is_dist P0 -> is_dist Q0 ->
  forall f : R -> R, convex_on_positive f -> forall (n : nat) (c : R),
  f_divergence_le f L n P0 Q0 c -> f_divergence_le f L n.+1 P0 Q0 c.

(** ** C17: synthetic correction *)

(** C17c. For the resampling loop, as long as P_n is not a vertex, the
    conditional expectation of the next entropy is strictly below the current
    entropy.

    max P_n < 1 implies E[H(P_{n+1}) | P_n] < H(P_n) *)
Definition C17c_statement : Prop :=
  forall (T : finType) (N : nat) (P : T -> R), (0 < N)%N -> is_dist P ->
  ~ is_vertex P -> step N id (@ent T) P < ent P.
