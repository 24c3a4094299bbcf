(** * Claims about every path of the resampling loop

    Hand-stated readings. The loop is that of [theory/Resampling.v] with
    [train = id]: generation [j + 1] is the empirical distribution of [N] draws
    from generation [j]. A path is what a history [w] of draws makes of the
    start, [model P0 w 0 = P0], [model P0 w 1], ...; it has positive probability
    iff [history_law N id n P0 w > 0].

    Definitions
    - [on_every_path claim]   [claim P0 P_j P_{j+1}] at every step of every path
                              of positive probability that starts at [P0], for
                              every alphabet of at least two letters, every
                              [N >= 1] and every [P0]
    - [leads_to N p q]        [q] is reached from [p] in one step with positive
                              probability
    - [no_closer P0 p q]      D(P0||q) >= D(P0||p), where oo >= oo
    - [most_likely p S]       no dropped letter is more likely than a kept one,
                              and a kept letter has positive mass
    - [truncation p S]        [p] restricted to [S] and renormalised
    - [C03a_statement], [C07a_statement], [C07c_statement], [C09a_statement],
      [C12a_statement], [C16a_statement], [C16c_statement]

    Main results
    - [history_gt0_cons]      a path has positive probability iff each of its
                              steps has
    - [leads_to_support]      [leads_to N p q] forces [q x = 0] where [p x = 0] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Extended Language Expectation Resampling.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Readings *)

Definition on_every_path
    (claim : forall T : finType, (T -> R) -> (T -> R) -> (T -> R) -> Prop) : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N ->
  is_dist P0 -> forall (n : nat) (w : history T N n), 0 < history_law N id n P0 w ->
  forall j : nat, (j < n)%N -> claim T P0 (model P0 w j) (model P0 w j.+1).

Definition no_closer (T : finType) (P0 p q : T -> R) : Prop :=
  unbroken Ge (KL (vec P0) (vec q)) (KL (vec P0) (vec p)).

(** C03a. Along every path of positive probability of the resampling loop
    started at P0, the divergence from P0 never falls from one generation to the
    next.

    D(P0||P_{n+1}) >= D(P0||P_n) on every path of positive probability *)
Definition C03a_statement : Prop := on_every_path no_closer.

(** C07a. Along every path of positive probability of the resampling loop the
    entropy never rises.

    H(P_{n+1}) <= H(P_n) on every path of positive probability *)
Definition C07a_statement : Prop :=
  on_every_path (fun T P0 p q => unbroken Le (entropy (vec q)) (entropy (vec p))).

(** C09a. Along every path of positive probability of the resampling loop the
    variance, for fixed distinct labels of the letters, never rises.

    Var(P_{n+1}) <= Var(P_n) on every path of positive probability *)
Definition C09a_statement : Prop :=
  on_every_path (fun T P0 p q => forall x : T -> R, injective x ->
    unbroken Le (var (vec q) (vec x)) (var (vec p) (vec x))).

(** C12a. Along every path of positive probability of the resampling loop
    started at P0 the divergence from P0 never falls.

    D(P0||P_{n+1}) >= D(P0||P_n) on every path of positive probability *)
Definition C12a_statement : Prop := on_every_path no_closer.

(** C16a. Along every path of positive probability of the resampling loop, from
    every start, the divergence from P0 never falls.

    D(P0||P_{n+1}) >= D(P0||P_n) on every path of positive probability *)
Definition C16a_statement : Prop :=
  forall (T : finType) (P0 : T -> R), is_dist P0 ->
  forall (N : nat) (start : T -> R), (2 <= #|T|)%N -> (0 < N)%N -> is_dist start ->
  forall (n : nat) (w : history T N n), 0 < history_law N id n start w ->
  forall j : nat, (j < n)%N -> no_closer P0 (model start w j) (model start w j.+1).

(** C16c. Along every path of positive probability of the resampling loop
    started at P0: if P_n <> P0 then P_m <> P0 for all m >= n.

    P_i <> P0 and i <= m imply P_m <> P0, on every path of positive probability *)
Definition C16c_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N ->
  is_dist P0 -> forall (n : nat) (w : history T N n), 0 < history_law N id n P0 w ->
  forall i m : nat, (i <= m <= n)%N -> ~ model P0 w i =1 P0 -> ~ model P0 w m =1 P0.

Section Truncation.

Variable T : finType.
Implicit Types (p : T -> R) (S : {set T}).

Definition most_likely p S : Prop :=
  (forall i j, i \in S -> j \notin S -> p j <= p i) /\ exists2 i, i \in S & 0 < p i.

Definition truncation p S : T -> R :=
  fun i => if i \in S then p i / \sum_(j in S) p j else 0.

End Truncation.

(** C07c. When the least likely letters are dropped (by any of the rules: fixed
    mass, fixed count kept, one a generation) and the rest is renormalised, the
    entropy does not rise. Ties at the cut may be broken in any way, and the rule
    may depend on the model.

    P_{n+1} = P_n(. | S_n), S_n the most likely letters: H(P_{n+1}) <= H(P_n) *)
Definition C07c_statement : Prop :=
  forall (T : finType) (p : T -> R) (S : {set T}), is_dist p -> most_likely p S ->
  unbroken Le (entropy (vec (truncation p S))) (entropy (vec p)).

(** ** Paths of positive probability *)

Definition leads_to (T : finType) (N : nat) (p q : T -> R) : Prop :=
  exists s : sample T N, 0 < iid p s /\ q =1 emp s.

Section Possible.

Variables (T : finType) (N : nat).
Hypothesis N_gt0 : (0 < N)%N.
Implicit Types (p q : T -> R) (s : sample T N).

Lemma leads_toP p q : (forall x, 0 <= p x) ->
  (leads_to N p q <-> exists s : sample T N, (forall i, 0 < p (s i)) /\ q =1 emp s).
Proof.
by move=> p0; split=> [] [s [sp qs]]; exists s; split=> //; apply/(iid_gt0 p0).
Qed.

Lemma leads_to_support p q x : (forall y, 0 <= p y) ->
  leads_to N p q -> p x = 0 -> q x = 0.
Proof. by move=> p0 [s [sp ->]] px; apply: emp_support px. Qed.

Lemma history_gt0_cons n p s (w : history T N n) : is_dist p ->
  (0 < history_law N id n.+1 p [tuple of s :: w] <->
   0 < iid p s /\ 0 < history_law N id n (emp s) w).
Proof.
move=> pd; have a0 := iid_ge0 pd s.
have b0 : 0 <= history_prob id (emp s) w by apply: history_prob_ge0 => //; apply: emp_dist.
rewrite -[history_law _ _ _ _ _]/(iid p s * history_prob id (emp s) w).
split=> [ab|[a b]]; last exact: Rmult_lt_0_compat.
split; first by case: a0 => // E; move: ab; rewrite -E Rmult_0_l; lra.
by case: b0 => // E; move: ab; rewrite -E Rmult_0_r; lra.
Qed.

End Possible.

(** ** Samples of two letters

    [first N m] has the letter [true] in its first [m] draws and [false] in the
    others; [coin x] gives [true] the mass [x]. *)

Definition first (N m : nat) : sample bool N := [ffun i : 'I_N => (i < m)%N].

Definition coin (x : R) : bool -> R := fun b => if b then x else 1 - x.

Lemma coin_dist x : 0 <= x <= 1 -> is_dist (coin x).
Proof. by move=> x01; split=> [[]|]; rewrite ?sumR_bool /=; lra. Qed.

Lemma first_true N m : (m <= N)%N -> emp (first N m) true = INR m / INR N.
Proof.
move=> mN; rewrite /emp; congr (INR _ / _); rewrite /count -sum1_card.
rewrite (eq_bigl (fun i : 'I_N => (i < m)%N)) => [|i]; last by rewrite !inE ffunE eqb_id.
by rewrite (big_ord_narrow mN) sum1_card card_ord.
Qed.

Lemma emp_first N m : (0 < N)%N -> (m <= N)%N -> emp (first N m) =1 coin (INR m / INR N).
Proof.
move=> N0 mN; have := dist_sum (emp_dist N0 (first N m)).
by rewrite sumR_bool first_true // => E [] /=; rewrite ?first_true //; lra.
Qed.

Lemma iid_coin_gt0 N x (s : sample bool N) : 0 < x < 1 -> 0 < iid (coin x) s.
Proof.
move=> x01; have c0 b : 0 < coin x b by case: b => /=; lra.
by apply/(iid_gt0 (fun b => Rlt_le _ _ (c0 b))).
Qed.

Lemma eq_iid (T : finType) N (p q : T -> R) (s : sample T N) : p =1 q -> iid p s = iid q s.
Proof. by move=> pq; apply: eq_bigr => i _; rewrite pq. Qed.
