(** * What the readings about deterministic loops and arbitrary updates state

    Hand-stated: each definition carries the words and the formula of its
    reading. A run is a sequence of distributions [P : nat -> T -> R].

    Definitions
    - [run_of F noise P]   [P_{n+1} = F(P_n) + noise_n], every [P_n] a
                           distribution: the loop equation of the article
    - [modes p]            the letters at which [p] attains its maximum
    - [keeps_mass p S q]   [S] holds the fewest most likely letters of mass [q]
    - [tempered b p n]     the [n]-th model of the tempering loop from [p] *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Moments.
From CollapseAudit.theory Require Import Paths Majorisation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Any update *)

(** The update may use randomness of its own: [noise] is one realisation of all
    noises, so that [P] is one path. *)
Definition run_of (T : finType) (F : (T -> R) -> T -> R) (noise : nat -> T -> R)
    (P : nat -> T -> R) : Prop :=
  (forall n, is_dist (P n)) /\ forall n i, P n.+1 i = F (P n) i + noise n i.

(** C07d. For every update and every functional noise that keep the next model
    a distribution, the entropy does not rise.

    forall F, eps_func: H(P_{n+1}) <= H(P_n) *)
Definition C07d_statement : Prop :=
  forall (T : finType) (F : (T -> R) -> T -> R) (noise : nat -> T -> R) (P : nat -> T -> R),
  (2 <= #|T|)%N -> run_of F noise P -> forall n : nat, ent (P n.+1) <= ent (P n).

(** C13b. For every P0 with at least two letters and every update and noise
    without human data, D(P0||P_n) tends to infinity along every run started at
    P0; reaching +oo counts. The update is given before P0.

    forall F, eps: D(P0||P_n) -> oo *)
Definition C13b_statement : Prop :=
  forall (T : finType) (F : (T -> R) -> T -> R) (noise : nat -> T -> R) (P : nat -> T -> R),
  (2 <= #|T|)%N -> run_of F noise P -> (forall x, ~ P 0%N =1 vertex x) ->
  forall M : R, exists n0 : nat, forall n : nat, (n0 <= n)%N ->
    dom (P 0%N) (P n) -> M < kl (P 0%N) (P n).

(** C17a. For every update F of the loop and every current model P_n, the next
    model has entropy at most that of P_n.

    forall F: H(F(P_n)) <= H(P_n) *)
Definition C17a_statement : Prop :=
  forall (T : finType) (F : (T -> R) -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> is_dist (F p)) ->
  forall p : T -> R, is_dist p -> ent (F p) <= ent p.

(** ** Tempering *)

Definition tempered (T : finType) (b : R) (p : T -> R) (n : nat) : T -> R :=
  iter n (tempering b) p.

Definition modes (T : finType) (p : T -> R) : {set T} :=
  [set x | [forall y, Rle_dec (p y) (p x)]].

(** C08b. For the tempering loop P' ~ P^beta with fixed beta > 1, from every
    start on the simplex, the entropy tends to 0. *)
Definition C08b_statement : Prop :=
  forall (T : finType) (b : R) (p : T -> R), (2 <= #|T|)%N -> 1 < b -> is_dist p ->
  Un_cv (fun n => ent (tempered b p n)) 0.

(** C08f. For the tempering loop with beta > 1, H(P_n) tends to ln M, where M
    is the number of letters at which the starting distribution attains its
    maximum. *)
Definition C08f_statement : Prop :=
  forall (T : finType) (b : R) (p : T -> R), 1 < b -> is_dist p ->
  Un_cv (fun n => ent (tempered b p n)) (ln (INR #|modes p|)).

(** ** Truncation *)

(** [S] holds most likely letters of mass at least [q], and no smaller set
    does. *)
Definition keeps_mass (T : finType) (p : T -> R) (S : {set T}) (q : R) : Prop :=
  [/\ most_likely p S, q <= \sum_(i in S) p i &
      forall S' : {set T}, most_likely p S' -> q <= \sum_(i in S') p i -> (#|S| <= #|S'|)%N].

(** C08c. When each generation keeps the fewest most likely letters whose mass
    is at least a fixed q < 1 and renormalises, the entropy tends to 0 from every
    start. Ties are broken in any way. *)
Definition C08c_statement : Prop :=
  forall (T : finType) (q : R) (P : nat -> T -> R) (S : nat -> {set T}),
  (2 <= #|T|)%N -> 0 < q < 1 -> is_dist (P 0%N) ->
  (forall n, keeps_mass (P n) (S n) q /\ P n.+1 =1 truncation (P n) (S n)) ->
  Un_cv (fun n => ent (P n)) 0.

(** C08g. When each generation keeps the m >= 2 most likely letters and
    renormalises, the entropy tends to 0 from every start. Ties are broken in any
    way. *)
Definition C08g_statement : Prop :=
  forall (T : finType) (m : nat) (P : nat -> T -> R) (S : nat -> {set T}),
  (2 <= m <= #|T|)%N -> is_dist (P 0%N) ->
  (forall n, [/\ most_likely (P n) (S n), #|S n| = m & P n.+1 =1 truncation (P n) (S n)]) ->
  Un_cv (fun n => ent (P n)) 0.

(** C08h. When each generation drops one least likely letter of positive mass,
    as long as two are left, and renormalises, the entropy tends to 0 from every
    start. Ties are broken in any way. *)
Definition least_likely (T : finType) (p : T -> R) (x : T) : Prop :=
  0 < p x /\ forall y, 0 < p y -> p x <= p y.

Definition two_left (T : finType) (p : T -> R) : Prop :=
  exists x y : T, [/\ x != y, 0 < p x & 0 < p y].

Definition C08h_statement : Prop :=
  forall (T : finType) (P : nat -> T -> R), is_dist (P 0%N) ->
  (forall n, two_left (P n) ->
     exists2 x, least_likely (P n) x & P n.+1 =1 truncation (P n) [set~ x]) ->
  (forall n, ~ two_left (P n) -> P n.+1 =1 P n) ->
  Un_cv (fun n => ent (P n)) 0.

(** C09c. When the least likely letters are dropped and the rest is
    renormalised, the variance, for fixed distinct labels, does not rise.

    P_{n+1} = P_n(. | S_n), S_n the most likely letters:
    sigma_{n+1}^2 <= sigma_n^2 *)
Definition C09c_statement : Prop :=
  forall (T : finType) (x p : T -> R) (S : {set T}), injective x -> is_dist p ->
  most_likely p S -> vari (truncation p S) x <= vari p x.
