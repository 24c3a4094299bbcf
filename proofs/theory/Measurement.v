(** * What can be measured, and what more data give

    Hand-stated readings about samples, estimates and finite runs. A sample of
    [m] letters of [p] is [s : sample T m] with the law [iid p] of
    [theory/Resampling.v], and [emp s] is its empirical distribution. Values that
    may be infinite are extended reals.

    Definitions
    - [at_most a b]            [a <= b] in the extended reals, decided
    - [expect mu X]            expectation of a variable with values in [[0, +oo]]
    - [valid_bound m gamma q U]
                               [U] of [m] samples bounds [D(p||q)] with
                               probability [1 - gamma], for every [p], and is
                               finite almost surely wherever [D(p||q)] is
    - [first X m]              the sample of the first [m] terms of a sequence
    - [emp_first m s]        the empirical distribution of the first [m] draws of [s]
    - [outside P0 C]         [P0] conditioned on the letters outside [C]
    - [continues P run m]      [P] begins with the [m] distributions of [run]
    - [C34d_statement], [C34h_statement], [C35a_statement], ..., [C35e_statement],
      [C37a_statement], ..., [C41a_statement], [C41b_statement]

    Main results
    - [expect_pinf]            [+oo] with positive probability gives [+oo]
    - [expect_fin]             finite almost surely gives the real expectation
    - [pow_rare]               [(1 - (1 - g) / (2 m)) ^ m > g]: an event that rare is
                               missed by all of [m] draws *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Moments Metrics.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Limits.
From CollapseAudit.theory Require Import Expectation Resampling.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Definition at_most (a b : ext) : bool :=
  match a, b with
  | Some (Finite x), Some (Finite y) => Rle_dec x y
  | Some _, Some p_infty => true
  | Some m_infty, Some _ => true
  | _, _ => false
  end.

Lemma at_mostP a b : reflect (holds Le a b) (at_most a b).
Proof.
by case: a b => [[x| |]|] [[y| |]|] /=; try (by constructor); case: Rle_dec; constructor.
Qed.

Definition finite (a : ext) : Prop := exists x : R, a = fin x.

Definition expect (Omega : finType) (mu : Omega -> R) (X : Omega -> ext) : ext :=
  esum (fun w => emul (fin (mu w)) (X w)).

(** ** C34: what confidence can tell *)

(** C34d. For every t >= 0 there is a rule on P_n alone (its confidence included)
    that decides, for all P0 and P_n, whether D(P0||P_n) > t.

    forall t >= 0, exists R_t, forall P0 P_n, R_t P_n <-> D(P0||P_n) > t *)
Definition C34d_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N -> forall t : R, 0 <= t ->
  exists rule : (T -> R) -> Prop,
    forall P0 Pn : T -> R, is_dist P0 -> is_dist Pn ->
    (rule Pn <-> holds Gt (KL (vec P0) (vec Pn)) (fin t)).

(** C34h. For a given P_n and t >= 0, the truth of D(P0||P_n) > t is the same for
    all P0 if and only if t >= -ln min P_n, where -ln 0 = +oo. *)
Definition C34h_statement : Prop :=
  forall (T : finType) (Pn : T -> R) (t : R), is_dist Pn -> 0 <= t ->
  ((forall P0 Q0 : T -> R, is_dist P0 -> is_dist Q0 ->
      (holds Gt (KL (vec P0) (vec Pn)) (fin t) <-> holds Gt (KL (vec Q0) (vec Pn)) (fin t))) <->
   holds Ge (fin t) (- elog (smallest (vec Pn)))%ext).

(** ** C35: confidence bounds for the divergence *)

Definition valid_bound (T : finType) (m : nat) (gamma : R) (Pn : T -> R)
    (U : sample T m -> ext) : Prop :=
  forall P0 : T -> R, is_dist P0 ->
    1 - gamma <= prob (iid P0) (fun s : sample T m => at_most (KL (vec P0) (vec Pn)) (U s)) /\
    (finite (KL (vec P0) (vec Pn)) -> forall s : sample T m, 0 < iid P0 s -> finite (U s)).

(** C35a. For every known P_n, every m >= 1 and every confidence level
    1 - gamma in (0, 1) there is a function U of m independent samples of P0 such
    that, for every P0, D(P0||P_n) <= U with probability at least 1 - gamma, and
    U is almost surely finite whenever D(P0||P_n) is. *)
Definition C35a_statement : Prop :=
  forall (T : finType) (m : nat) (gamma : R) (Pn : T -> R),
  (0 < m)%N -> 0 < gamma < 1 -> is_dist Pn -> exists U, @valid_bound T m gamma Pn U.

(** C35b. For every m and gamma there is a finite u, not depending on P_n, such
    that for every P_n of full support a function U of m samples of P0 has
    D(P0||P_n) <= U <= D(P0||P_n) + u with probability at least 1 - gamma, for
    all P0. (u may depend on the alphabet, which asks the least.) *)
Definition C35b_statement : Prop :=
  forall (T : finType) (m : nat) (gamma : R), (0 < m)%N -> 0 < gamma < 1 ->
  exists u : R, forall Pn : T -> R, is_dist Pn -> (forall x, 0 < Pn x) ->
  exists U : sample T m -> ext, forall P0 : T -> R, is_dist P0 ->
    1 - gamma <= prob (iid P0) (fun s : sample T m =>
      at_most (KL (vec P0) (vec Pn)) (U s) && at_most (U s) (KL (vec P0) (vec Pn) + fin u)%ext).

(** C35c. For every m and gamma < 1/2 there is a function U, with finite values,
    of m samples of P0 and m samples of P_n such that D(P0||P_n) <= U with
    probability at least 1 - gamma, for all P0 and all P_n of full support. *)
Definition C35c_statement : Prop :=
  forall (T : finType) (m : nat) (gamma : R), (0 < m)%N -> 0 < gamma < / 2 ->
  exists U : sample T m -> sample T m -> R, forall P0 Pn : T -> R,
    is_dist P0 -> is_dist Pn -> (forall x, 0 < Pn x) ->
    1 - gamma <= E (iid P0) (fun s : sample T m =>
      prob (iid Pn) (fun s' : sample T m => at_most (KL (vec P0) (vec Pn)) (fin (U s s')))).

(** C35d. For a known P_n and all m >= 1 and gamma in (0, 1), a bound as in (a),
    valid for every P0 on the alphabet, exists if and only if P_n(x) > 0 for every
    letter x; then U = -ln min P_n is one. *)
Definition C35d_statement : Prop :=
  forall (T : finType) (m : nat) (gamma : R) (Pn : T -> R),
  (0 < m)%N -> 0 < gamma < 1 -> is_dist Pn ->
  ((exists U, @valid_bound T m gamma Pn U) <-> (forall x, 0 < Pn x)) /\
  ((forall x, 0 < Pn x) ->
     @valid_bound T m gamma Pn (fun=> (- elog (smallest (vec Pn)))%ext)).

(** C35e. For the empirical distribution of m >= 1 samples of P0,
    E D(emp||P_n) >= D(P0||P_n), with values in [[0, +oo]]. *)
Definition C35e_statement : Prop :=
  forall (T : finType) (m : nat) (P0 Pn : T -> R), (0 < m)%N -> is_dist P0 -> is_dist Pn ->
  holds Ge (expect (iid P0) (fun s : sample T m => KL (vec (emp s)) (vec Pn)))
    (KL (vec P0) (vec Pn)).

(** ** C37: what more decisions give *)

Definition first (T : finType) (X : nat -> T) (m : nat) : sample T m := [ffun i : 'I_m => X i].

(** C37a. If the empirical distribution is that of the first m independent
    samples of P0, then on every path (every sequence of letters of P0)
    D(P0||emp_{m+1}) <= D(P0||emp_m) for all m >= 1. *)
Definition C37a_statement : Prop :=
  forall (T : finType) (P0 : T -> R), is_dist P0 ->
  forall X : nat -> T, (forall i, 0 < P0 (X i)) -> forall m : nat, (0 < m)%N ->
  holds Le (KL (vec P0) (vec (emp (first X m.+1)))) (KL (vec P0) (vec (emp (first X m)))).

(** C37b. In the setting of (a), E D(P0||emp_{m+1}) < E D(P0||emp_m) for all
    m >= 1, for P0 with at least two letters; values in [[0, +oo]]. *)
Definition C37b_statement : Prop :=
  forall (T : finType) (P0 : T -> R), is_dist P0 -> two_letters P0 ->
  forall m : nat, (0 < m)%N ->
  holds Lt (expect (iid P0) (fun s : sample T m.+1 => KL (vec P0) (vec (emp s))))
    (expect (iid P0) (fun s : sample T m => KL (vec P0) (vec (emp s)))).

(** C37c. If the decisions are independent samples of P0 conditioned on the
    region outside C, of positive probability, then D(P0||emp_m) -> 0 almost
    surely: for every eps > 0 there is m >= 1 such that for every n the
    probability of D(P0||emp_j) > eps for some j from m to m + n is at most
    eps. *)
Definition outside (T : finType) (P0 : T -> R) (C : pred T) : T -> R :=
  fun x => if C x then 0 else P0 x / (\sum_(y | ~~ C y) P0 y).

(** The empirical distribution of the first [m] of [M] draws. *)
Definition emp_first (T : finType) (M m : nat) (s : sample T M) (x : T) : R :=
  INR #|[pred i : 'I_M | (i < m)%N && (s i == x)]| / INR m.

Definition C37c_statement : Prop :=
  forall (T : finType) (P0 : T -> R) (C : pred T), is_dist P0 ->
  0 < \sum_(y | ~~ C y) P0 y ->
  forall eps : R, 0 < eps -> exists m : nat, (0 < m)%N /\ forall n : nat,
    prob (iid (outside P0 C)) (fun s : sample T (m + n) =>
      [exists j : 'I_n.+1, ~~ at_most (KL (vec P0) (vec (emp_first (m + j) s))) (fin eps)])
    <= eps.

(** C37e. For the empirical distribution of m >= 1 independent samples of P0 of
    full support on k letters, E chi2(emp||P0) = (k - 1) / m. *)
Definition C37e_statement : Prop :=
  forall (T : finType) (P0 : T -> R) (m : nat), (0 < m)%N -> is_dist P0 ->
  (forall x, 0 < P0 x) ->
  E (iid P0) (fun s : sample T m => chisq (emp s) P0) = (INR #|T| - 1) / INR m.

(** C37f. For the empirical distribution of independent samples of P0,
    E D(emp_{m+1}||P0) <= E D(emp_m||P0) for all m >= 1; values in [[0, +oo]]. *)
Definition C37f_statement : Prop :=
  forall (T : finType) (P0 : T -> R) (m : nat), (0 < m)%N -> is_dist P0 ->
  holds Le (expect (iid P0) (fun s : sample T m.+1 => KL (vec (emp s)) (vec P0)))
    (expect (iid P0) (fun s : sample T m => KL (vec (emp s)) (vec P0))).

(** ** C41: what a finite run can contradict *)

Definition continues (T : finType) (P run : nat -> T -> R) (m : nat) : Prop :=
  (forall n, is_dist (P n)) /\ forall n, (n < m)%N -> P n = run n.

Definition limits (T : finType) (P0 x : T -> R) (P : nat -> T -> R) (S : signature) : Prop :=
  S (fun=> T) (fun=> P0) (fun=> x) P.

(** C41a. There are a finite sequence of distributions P_1, ..., P_m and one of
    the limits H(P_n) -> 0, Var(P_n) -> 0, D(P0||P_n) -> oo such that no infinite
    continuation of the sequence satisfies that limit. P0 has at least two
    letters and labels are distinct. *)
Definition C41a_statement : Prop :=
  exists (T : finType) (P0 x : T -> R), [/\ is_dist P0, two_letters P0 & injective x] /\
  exists (m : nat) (run : nat -> T -> R), (forall n, (n < m)%N -> is_dist (run n)) /\
  exists S : signature,
    (S = entropy_vanishes \/ S = variance_vanishes \/ S = divergence_explodes) /\
    forall P : nat -> T -> R, continues P run m -> ~ limits P0 x P S.

(** C41b. There is a finite sequence of distributions P_1, ..., P_m that no
    monotone sequence continues: in no continuation does H never rise, in none
    does Var never rise, and in none does D(P0||.) never fall. (One run
    contradicts all three; any one of them would do.) *)
Definition C41b_statement : Prop :=
  exists (T : finType) (P0 x : T -> R), [/\ is_dist P0, two_letters P0 & injective x] /\
  exists (m : nat) (run : nat -> T -> R), (forall n, (n < m)%N -> is_dist (run n)) /\
  forall P : nat -> T -> R, continues P run m ->
    [/\ ~ (forall n, ent (P n.+1) <= ent (P n)),
        ~ (forall n, vari (P n.+1) x <= vari (P n) x)
      & ~ (forall n, holds Ge (KL (vec P0) (vec (P n.+1))) (KL (vec P0) (vec (P n))))].

(** ** Expectations with infinite values *)

Section Expect.

Variables (Omega : finType) (mu : Omega -> R).
Hypothesis mu_dist : is_dist mu.
Implicit Types X : Omega -> ext.

Lemma weighed_above X w : above (X w) -> above (fin (mu w) * X w)%ext.
Proof.
move=> Xw; have [m|<-] := Rle_lt_or_eq_dec _ _ (dist_ge0 w mu_dist).
  by case: (X w) Xw => [[x| |]|] // _; rewrite ?emul_fin // emul_pos_pinf.
by case: (X w) Xw => [[x| |]|] // _; rewrite ?emul_fin // emul_0_pinf.
Qed.

Lemma expect_pinf X w : (forall w, above (X w)) -> 0 < mu w -> X w = pinf ->
  expect mu X = pinf.
Proof.
move=> ab m Xw; apply: (sum_pinf (j := w)) => [v|]; first exact: weighed_above.
by rewrite Xw emul_pos_pinf.
Qed.

Lemma expect_fin X f : (forall w, above (X w)) -> (forall w, 0 < mu w -> X w = fin (f w)) ->
  expect mu X = fin (E mu f).
Proof.
move=> ab Xf; rewrite -sum_fin; apply: sum_eq => w.
have [m|m] := Rle_lt_or_eq_dec _ _ (dist_ge0 w mu_dist); first by rewrite Xf.
case E : (X w) (ab w) => [[x| |]|] // _; rewrite /vec -m ?emul_fin ?Rmult_0_l //.
exact: emul_0_pinf.
Qed.

End Expect.

Lemma KL_above (T : finType) (p q : T -> R) : is_dist p -> is_dist q ->
  above (KL (vec p) (vec q)).
Proof. by move=> pd qd; case: (KLP pd qd). Qed.

(** ** A rare letter is missed *)

Lemma bernoulli e m : 0 <= e <= 1 -> 1 - INR m * e <= (1 - e) ^ m.
Proof.
move=> e01; elim: m => [|m IH]; first by rewrite /=; lra.
rewrite S_INR -tech_pow_Rmult; have m0 := pos_INR m.
have := Rmult_le_compat_l (1 - e) _ _ _ IH; have := Rmult_le_pos _ _ m0 (proj1 e01).
by have := Rmult_le_pos _ _ (Rmult_le_pos _ _ m0 (proj1 e01)) (proj1 e01); nra.
Qed.

Definition rare (m : nat) (g : R) : R := (1 - g) / (2 * INR m).

Lemma rare_bounds m g : (0 < m)%N -> 0 < g < 1 -> 0 < rare m g < 1.
Proof.
move=> m0 g01; have m1 : 1 <= INR m by apply: (le_INR 1); apply/leP.
rewrite /rare; split; first by apply: Rdiv_lt_0_compat; lra.
by apply: (Rmult_lt_reg_r (2 * INR m)); [lra | field_simplify; lra].
Qed.

Lemma pow_rare m g : (0 < m)%N -> 0 < g < 1 -> g < (1 - rare m g) ^ m.
Proof.
move=> m0 g01; have [e0 e1] := rare_bounds m0 g01.
have m1 : 1 <= INR m by apply: (le_INR 1); apply/leP.
have := @bernoulli (rare m g) m (conj (Rlt_le _ _ e0) (Rlt_le _ _ e1)).
have -> : INR m * rare m g = (1 - g) / 2 by rewrite /rare; field; lra.
by lra.
Qed.

(** An event that fails at one outcome. *)
Lemma prob_miss (Omega : finType) (mu : Omega -> R) (A : pred Omega) w : is_dist mu ->
  ~~ A w -> prob mu A <= 1 - mu w.
Proof.
move=> mud Aw; have mu0 := dist_ge0 (p := mu) _ mud.
have -> : prob mu A = 1 - E mu (fun v => 1 - indicator A v).
  by rewrite E_sub // E_const // /prob; lra.
suff : mu w <= E mu (fun v => 1 - indicator A v) by lra.
have -> : mu w = mu w * (1 - indicator A w) by rewrite /indicator (negbTE Aw); ring.
apply: (@sumR_ge_term _ (fun v => mu v * (1 - indicator A v))) => v.
by apply: Rmult_le_pos => //; rewrite /indicator; case: (A v); lra.
Qed.
