(** * Evaluating terms at rational points

    A verified evaluator of the statement language on the alphabet ['I_k]: terms are data, and one
    computation finds the value of a term at a rational point, or certifies its sign.

    Definitions
    - [expr], [real_of e]            expressions over the rationals with ln, exp, square roots
    - [normal e]                     [e] as a sum of multiples of units, equal units collected
    - [constant_of e]                the rational number that [e] is, where logarithms cancel
    - [enclosure e]                  an interval that contains [real_of e], at precision [prec]
    - [sign e]                       the sign of [real_of e], where it can be certified
    - [value], [ext_of v]            an expression or an infinity
    - [term], [vector]               the language as data; [denote], [vdenote] its meaning
    - [eval], [veval]                the value of a term, the values of a vector's entries

    Main results
    - [constant_ofP]                 [constant_of e = Some q -> real_of e = Q2R q]
    - [vanishes_clearedP]            what vanishes once denominators are cleared is 0
    - [enclosure_correct]            [real_of e] lies in [enclosure e]
    - [sign_correct]                 the computed sign is the sign
    - [eval_correct]                 [eval t = Known v -> denote t = ext_of v]
    - [veval_correct]                the same for the entries of a vector

    A sign is read off a rational number, else off the interval, else off the normal form, which
    proves ties. Sums of rational multiples of products of logarithms of rationals, exponentials
    and roots are collected exactly: logarithms are split over common divisors (gcds, no
    factoring), exponentials whose quotient is rational are one unit, inverses of what an interval
    separates from 0 are cleared. *)

From mathcomp Require Import all_ssreflect.
From Coq Require Import Reals Lra Lia ZArith QArith Qreals RMicromega.
From Coquelicot Require Import Rbar.
From Interval Require Import Real.Xreal Float.Basic Float.Specific_stdz Float.Specific_ops.
From Interval Require Import Interval.Interval Interval.Float_full.
From CollapseAudit.theory Require Import Extended Language.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Arguments Q2R : simpl never.
Arguments Qred : simpl never.
Arguments Pos.eqb : simpl never.

Module Digits := SpecificFloat StdZRadix2.
Module Box := FloatIntervalFull Digits.

(** ** Real expressions *)

Inductive expr :=
  | Rat of Q
  | Add of expr & expr
  | Mul of expr & expr
  | Inv of expr
  | Ln of expr
  | Exp of expr
  | Root of expr
  | Power of expr & positive.

Fixpoint real_of e : R :=
  match e with
  | Rat q => Q2R q
  | Add a b => real_of a + real_of b
  | Mul a b => real_of a * real_of b
  | Inv a => / real_of a
  | Ln a => ln (real_of a)
  | Exp a => exp (real_of a)
  | Root a => sqrt (real_of a)
  | Power a n => real_of a ^ Pos.to_nat n
  end.

Definition zero := Rat 0.
Definition one := Rat 1.

Lemma real_of_zero : real_of zero = 0.
Proof. exact: RMicromega.Q2R_0. Qed.

Lemma real_of_one : real_of one = 1.
Proof. exact: RMicromega.Q2R_1. Qed.

Lemma Q2R_Qred q : Q2R (Qred q) = Q2R q.
Proof. exact/Qeq_eqR/Qred_correct. Qed.

Definition is_rat (q : Q) e : bool := if e is Rat r then Qeq_bool r q else false.

Lemma is_ratP q e : is_rat q e -> real_of e = Q2R q.
Proof. by case: e => //= r /Qeq_bool_iff/Qeq_eqR. Qed.

(** The same tree, rationals compared by value. *)
Fixpoint same (e f : expr) : bool :=
  match e, f with
  | Rat q, Rat r => Qeq_bool q r
  | Add a b, Add c d | Mul a b, Mul c d => same a c && same b d
  | Inv a, Inv b | Ln a, Ln b | Exp a, Exp b | Root a, Root b => same a b
  | Power a m, Power b n => same a b && Pos.eqb m n
  | _, _ => false
  end.

Lemma same_correct e f : same e f -> real_of e = real_of f.
Proof.
elim: e f => [q|a IHa b IHb|a IHa b IHb|a IHa|a IHa|a IHa|a IHa|a IHa n]
  [r|c d|c d|c|c|c|c|c m] //=;
  try (by move=> /IHa ->); try (by move=> /andP[/IHa -> /IHb ->]).
- by move=> /Qeq_bool_iff/Qeq_eqR.
- by move=> /andP[/IHa -> /Pos.eqb_eq ->].
Qed.

(** *** Simplifying constructors *)

Definition add e f : expr :=
  match e, f with
  | Rat q, Rat r => Rat (Qred (q + r))
  | _, _ => if is_rat 0 e then f else if is_rat 0 f then e else Add e f
  end.

Definition mul e f : expr :=
  match e, f with
  | Rat q, Rat r => Rat (Qred (q * r))
  | _, _ =>
    if is_rat 0 e || is_rat 0 f then zero
    else if is_rat 1 e then f else if is_rat 1 f then e else Mul e f
  end.

Definition opp e : expr := mul (Rat (-1)) e.
Definition sub e f : expr := add e (opp f).

(** Meant for expressions that are not 0. *)
Definition inv e : expr :=
  if e is Rat q then if Qeq_bool q 0 then Inv e else Rat (Qred (/ q)) else Inv e.

Definition log e : expr :=
  if e is Exp a then a else if is_rat 1 e then zero else Ln e.

Arguments log : simpl never.

Definition is_whole_Q (q : Q) : bool := Pos.eqb (Qden (Qred q)) 1.
Definition whole_Q (q : Q) : Z := Qnum (Qred q).
Definition positive_Q (q : Q) : bool := (0 <? Qnum q)%Z.

(** The square root of a quotient of squares. *)
Definition root e : expr :=
  if e is Rat q then
    let r := Qred q in
    let s := Z.sqrt (Qnum r) # Pos.sqrt (Qden r) in
    if (0 <=? Qnum r)%Z && Qeq_bool (s * s) r then Rat s else Root e
  else Root e.

Definition power e (n : positive) : expr :=
  if e is Rat q then Rat (Qred (q ^ Zpos n)%Q) else Power e n.

Lemma real_of_add e f : real_of (add e f) = real_of e + real_of f.
Proof.
have generic : real_of (if is_rat 0 e then f else if is_rat 0 f then e else Add e f)
    = real_of e + real_of f.
  by case: ifP => [/is_ratP ->|_]; [|case: ifP => [/is_ratP ->|]]; rewrite ?Q2R_0; lra || auto.
by case: e f generic => [q|a b|a b|a|a|a|a|a n] [r|c d|c d|c|c|c|c|c m] //= _;
  rewrite Q2R_Qred Q2R_plus.
Qed.

Lemma real_of_mul e f : real_of (mul e f) = real_of e * real_of f.
Proof.
have generic : real_of (if is_rat 0 e || is_rat 0 f then zero
    else if is_rat 1 e then f else if is_rat 1 f then e else Mul e f) = real_of e * real_of f.
  case: ifP => [/orP[] /is_ratP ->|_]; rewrite ?real_of_zero ?Q2R_0; try lra.
  by case: ifP => [/is_ratP ->|_]; [|case: ifP => [/is_ratP ->|]]; rewrite ?Q2R_1; lra || auto.
by case: e f generic => [q|a b|a b|a|a|a|a|a n] [r|c d|c d|c|c|c|c|c m] //= _;
  rewrite Q2R_Qred Q2R_mult.
Qed.

Arguments add : simpl never.
Arguments mul : simpl never.

Lemma Q2R_m1 : Q2R (-1) = -1.
Proof. by rewrite /Q2R /=; lra. Qed.

Lemma real_of_opp e : real_of (opp e) = - real_of e.
Proof. by rewrite real_of_mul /= Q2R_m1; lra. Qed.

Lemma real_of_sub e f : real_of (sub e f) = real_of e - real_of f.
Proof. by rewrite real_of_add real_of_opp; lra. Qed.

Lemma real_of_inv e : real_of (inv e) = / real_of e.
Proof.
case: e => //= q; case: ifP => //= qn0; rewrite Q2R_Qred Q2R_inv //.
by move=> /Qeq_bool_iff; rewrite qn0.
Qed.

Lemma real_of_log e : real_of (log e) = ln (real_of e).
Proof.
have generic : real_of (if is_rat 1 e then zero else Ln e) = ln (real_of e).
  by case: ifP => // /is_ratP ->; rewrite real_of_zero Q2R_1 ln_1.
by case: e generic => //= a _; rewrite ln_exp.
Qed.

Lemma whole_QP q : is_whole_Q q -> Q2R q = IZR (whole_Q q).
Proof.
move=> /Pos.eqb_eq den1; rewrite -[in LHS]Q2R_Qred /whole_Q /Q2R den1 /=; lra.
Qed.

Lemma positive_QP q : positive_Q q -> 0 < Q2R q.
Proof.
move=> /Z.ltb_lt q_gt0; rewrite /Q2R; apply: Rmult_lt_0_compat; first exact: IZR_lt.
by apply: Rinv_0_lt_compat; apply: IZR_lt.
Qed.

Lemma exp_nat_ln x n : 0 < x -> exp (INR n * ln x) = x ^ n.
Proof.
move=> x_gt0; elim: n => [|n IH]; first by rewrite Rmult_0_l exp_0.
by rewrite S_INR Rmult_plus_distr_r exp_plus IH Rmult_1_l exp_ln //= Rmult_comm.
Qed.

Lemma exp_whole_ln x n : 0 < x -> exp (IZR n * ln x) = powerRZ x n.
Proof.
move=> x_gt0; case: n => [|n|n] /=; first by rewrite Rmult_0_l exp_0.
- by rewrite -exp_nat_ln // INR_IZR_INZ positive_nat_Z.
- rewrite -exp_nat_ln // INR_IZR_INZ positive_nat_Z -exp_Ropp; congr exp.
  by rewrite -Pos2Z.opp_pos opp_IZR; lra.
Qed.

Lemma real_of_root e : real_of (root e) = sqrt (real_of e).
Proof.
case: e => //= q; case: ifP => //= /andP[/Z.leb_le q_ge0 /Qeq_bool_iff/Qeq_eqR].
rewrite Q2R_mult Q2R_Qred => <-; rewrite sqrt_square //.
rewrite /Q2R; apply: Rmult_le_pos; first by apply: IZR_le; apply: Z.sqrt_nonneg.
by apply: Rlt_le; apply: Rinv_0_lt_compat; apply: IZR_lt.
Qed.

Lemma real_of_power e n : real_of (power e n) = real_of e ^ Pos.to_nat n.
Proof.
by case: e => //= q; rewrite Q2R_Qred (Q2RpowerRZ q (Zpos n)) //; right.
Qed.

(** ** Cancellation

    An expression as a sum of multiples [(c, u)] of units [u]. Multiples of one unit are collected,
    logarithms of rationals are split over common divisors; what remains is a rational constant,
    multiples of logarithms of whole numbers, or something else. *)

Definition multiples := seq (Q * expr).

Definition weight (l : multiples) : R := foldr (fun m s => Q2R m.1 * real_of m.2 + s) 0 l.

Lemma weight_cat l m : weight (l ++ m) = weight l + weight m.
Proof. by elim: l => [|x l /= ->]; rewrite /=; lra. Qed.

Definition times (x : Q * expr) (l : multiples) : multiples :=
  [seq (Qred (x.1 * m.1), mul x.2 m.2) | m <- l].

Definition product (l m : multiples) : multiples := flatten [seq times x m | x <- l].

Lemma weight_times x l : weight (times x l) = Q2R x.1 * real_of x.2 * weight l.
Proof.
by elim: l => [|m l /= ->]; rewrite /= ?Q2R_Qred ?Q2R_mult ?real_of_mul; lra.
Qed.

Lemma weight_product l m : weight (product l m) = weight l * weight m.
Proof.
elim: l => [|x l IH]; first by rewrite /= Rmult_0_l.
by rewrite /product /= weight_cat weight_times -/(product l m) IH; lra.
Qed.

(** Products are multiplied out unless that gives more than [longest] summands. *)
Definition longest := 200%nat.

Fixpoint linear e : multiples :=
  match e with
  | Rat q => [:: (q, one)]
  | Add a b => linear a ++ linear b
  | Mul a b =>
    let l := linear a in
    let m := linear b in
    if (size l * size m <= longest)%nat then product l m else [:: (1%Q, e)]
  | Power a n =>
    let l := linear a in
    if (n <=? 4)%positive && (size l <= 4)%nat then
      ssrnat.iter (Pos.to_nat n) (product l) [:: (1%Q, one)]
    else [:: (1%Q, e)]
  | _ => [:: (1%Q, e)]
  end.

Lemma weight_unit e : weight [:: (1%Q, e)] = real_of e.
Proof. by rewrite /= Q2R_1; lra. Qed.

Lemma weight_linear e : weight (linear e) = real_of e.
Proof.
elim: e => [q|a IHa b IHb|a IHa b IHb|a _|a _|a _|a _|a IHa n]; try exact: weight_unit.
- by rewrite /= Q2R_1; lra.
- by rewrite /= weight_cat IHa IHb.
- rewrite [linear _]/=; case: ifP => _; last exact: weight_unit.
  by rewrite weight_product IHa IHb.
- rewrite [linear _]/=; case: ifP => _; last exact: weight_unit.
  rewrite [real_of _]/=; elim: (Pos.to_nat n) => [|m IH]; first by rewrite weight_unit real_of_one.
  by rewrite iterS weight_product IHa IH.
Qed.

Section Collect.

(** [ratio u v = Some q] when [u = q v]. *)
Variable ratio : expr -> expr -> option Q.
Hypothesis ratio_correct :
  forall u v q, ratio u v = Some q -> real_of u = Q2R q * real_of v.

Fixpoint collect_one (c : Q) u (l : multiples) : multiples :=
  match l with
  | [::] => [:: (c, u)]
  | (d, v) :: l' =>
    if ratio u v is Some q then (Qred (c * q + d), v) :: l' else (d, v) :: collect_one c u l'
  end.

Definition collect (l : multiples) : multiples :=
  foldr (fun m => collect_one m.1 m.2) [::] l.

Lemma weight_collect_one c u l : weight (collect_one c u l) = Q2R c * real_of u + weight l.
Proof.
elim: l => //= [[d v] l IH]; case E: (ratio u v) => [q|] /=; last by rewrite IH; lra.
by rewrite Q2R_Qred Q2R_plus Q2R_mult (ratio_correct E); lra.
Qed.

Lemma weight_collect l : weight (collect l) = weight l.
Proof. by elim: l => //= [[c u] l /= IH]; rewrite weight_collect_one IH. Qed.

End Collect.

(** *** Logarithms of whole numbers: multiples [(c, n)] of [ln n] *)

Definition log_multiples := seq (Q * positive).

Definition log_pos (n : positive) : R := ln (IZR (Zpos n)).

Definition log_weight (l : log_multiples) : R :=
  foldr (fun m s => Q2R m.1 * log_pos m.2 + s) 0 l.

(** Adds [c ln n], splitting off common divisors so that no two numbers share one. *)
Fixpoint split_one (fuel : nat) (c : Q) (n : positive) (l : log_multiples) : log_multiples :=
  match fuel, l with
  | S fuel, (d, m) :: l' =>
    let '(g, (a, b)) := Pos.ggcd n m in
    if Pos.eqb n 1 then l
    else if Pos.eqb g 1 then (d, m) :: split_one fuel c n l'
    else if Pos.eqb (g * a) n && Pos.eqb (g * b) m then
      split_one fuel (Qred (c + d)) g (split_one fuel d b (split_one fuel c a l'))
    else (c, n) :: l
  | _, _ => if Pos.eqb n 1 then l else (c, n) :: l
  end.

Lemma log_pos_mul m n : log_pos (m * n) = log_pos m + log_pos n.
Proof. by rewrite /log_pos Pos2Z.inj_mul mult_IZR ln_mult //; apply: IZR_lt. Qed.

Lemma log_pos_1 : log_pos 1 = 0. Proof. exact: ln_1. Qed.

Lemma log_weight_split_one fuel c n l :
  log_weight (split_one fuel c n l) = Q2R c * log_pos n + log_weight l.
Proof.
have stop c' n' l' : log_weight (if Pos.eqb n' 1 then l' else (c', n') :: l')
    = Q2R c' * log_pos n' + log_weight l'.
  by case: Pos.eqb_spec => // ->; rewrite log_pos_1; lra.
elim: fuel c n l => [|fuel IH] c n [|[d m] l]; try exact: stop.
have := stop c n ((d, m) :: l); rewrite [split_one _ _ _ _]/=.
case: (Pos.ggcd n m) => g [a b]; case: (Pos.eqb n 1) => // _.
case: (Pos.eqb g 1) => /=; first by rewrite IH; lra.
case: ifP => //= /andP[/Pos.eqb_eq <- /Pos.eqb_eq <-].
by rewrite !IH Q2R_Qred Q2R_plus !log_pos_mul; lra.
Qed.

Definition split_log (c : Q) (q : Q) (l : log_multiples) : log_multiples :=
  split_one 1000 c (Z.to_pos (Qnum q)) (split_one 1000 (Qopp c) (Qden q) l).

Lemma log_weight_split_log c q l : positive_Q q ->
  log_weight (split_log c q l) = Q2R c * ln (Q2R q) + log_weight l.
Proof.
move=> /Z.ltb_lt q_gt0; rewrite !log_weight_split_one Q2R_opp.
suff -> : ln (Q2R q) = log_pos (Z.to_pos (Qnum q)) - log_pos (Qden q) by lra.
rewrite /log_pos Z2Pos.id // /Q2R ln_mult ?ln_Rinv //; try exact: IZR_lt.
by apply: Rinv_0_lt_compat; apply: IZR_lt.
Qed.

Lemma positive_Q_Qred q : positive_Q q -> positive_Q (Qred q).
Proof.
move=> /positive_QP; rewrite -Q2R_Qred /positive_Q => q_gt0; apply/Z.ltb_lt.
apply: lt_IZR; move: q_gt0; rewrite /Q2R => q_gt0.
apply: (Rmult_lt_reg_r (/ IZR (Z.pos (Qden (Qred q))))); last by rewrite Rmult_0_l.
by apply: Rinv_0_lt_compat; apply: IZR_lt.
Qed.

(** A constant plus multiples of logarithms; [None] where another unit remains. *)
Fixpoint log_form (l : multiples) : option (Q * log_multiples) :=
  match l with
  | [::] => Some (0%Q, [::])
  | (c, u) :: l' =>
    if Qeq_bool c 0 then log_form l' else
    match u, log_form l' with
    | Rat q, Some (d, logs) => Some (Qred (c * q + d), logs)
    | Ln (Rat q), Some (d, logs) =>
      if positive_Q q then Some (d, split_log c (Qred q) logs) else None
    | _, _ => None
    end
  end.

Lemma log_formP l d logs : log_form l = Some (d, logs) -> weight l = Q2R d + log_weight logs.
Proof.
elim: l d logs => [|[c u] l IH] d logs; first by case=> <- <-; rewrite /= Q2R_0; lra.
rewrite [log_form _]/=; case: ifP => [/Qeq_bool_iff/Qeq_eqR|_].
  by rewrite Q2R_0 => c0 /IH; rewrite /= c0; lra.
case: u => //= [q|[] // q]; case: (log_form l) IH => // [[d' logs']] IH.
  by case=> <- <-; rewrite (IH _ _ erefl) Q2R_Qred Q2R_plus Q2R_mult; lra.
case: ifP => // q_gt0 [<- <-]; rewrite /= (IH _ _ erefl).
by rewrite log_weight_split_log ?positive_Q_Qred // Q2R_Qred; lra.
Qed.

Definition same_ratio u v : option Q := if same u v then Some 1%Q else None.

Lemma same_ratioP u v q : same_ratio u v = Some q -> real_of u = Q2R q * real_of v.
Proof. by rewrite /same_ratio; case: ifP => // /same_correct -> [<-]; rewrite Q2R_1; lra. Qed.

Definition logs_of e : option (Q * log_multiples) := log_form (collect same_ratio (linear e)).

Lemma logs_ofP e d logs : logs_of e = Some (d, logs) -> real_of e = Q2R d + log_weight logs.
Proof. by move=> /log_formP <-; rewrite weight_collect ?weight_linear //; apply: same_ratioP. Qed.

(** *** Exponentials of whole multiples of logarithms are rational *)

Definition small_whole (c : Q) : bool := is_whole_Q c && (Z.abs (whole_Q c) <=? 1000)%Z.

Definition power_product (logs : log_multiples) : Q :=
  foldr (fun m q => Qred ((Zpos m.2 # 1) ^ whole_Q m.1 * q)) 1%Q logs.

Lemma Q2R_whole n : Q2R (n # 1) = IZR n.
Proof. by rewrite /Q2R /=; lra. Qed.

Lemma power_productP logs : all (fun m => small_whole m.1) logs ->
  exp (log_weight logs) = Q2R (power_product logs).
Proof.
elim: logs => [_|[c n] l IH /= /andP[/andP[/whole_QP c_whole _] /IH {}IH]].
  by rewrite exp_0 Q2R_1.
have n_gt0 : 0 < IZR (Zpos n) by apply: IZR_lt.
rewrite Q2R_Qred Q2R_mult exp_plus IH c_whole exp_whole_ln // Q2RpowerRZ ?Q2R_whole //.
by left => /Qeq_eqR; rewrite Q2R_whole Q2R_0; lra.
Qed.

Definition rational_exp e : option Q :=
  if logs_of e is Some (d, logs) then
    if Qeq_bool d 0 && all (fun m => small_whole m.1) logs then Some (power_product logs)
    else None
  else None.

Lemma rational_expP e q : rational_exp e = Some q -> exp (real_of e) = Q2R q.
Proof.
rewrite /rational_exp; case E: (logs_of e) => [[d logs]|] //.
case: ifP => // /andP[/Qeq_bool_iff/Qeq_eqR d0 small] [<-].
by rewrite (logs_ofP E) d0 Q2R_0 Rplus_0_l power_productP.
Qed.

Definition antilog e : expr := if rational_exp e is Some q then Rat q else Exp e.

Lemma real_of_antilog e : real_of (antilog e) = exp (real_of e).
Proof. by rewrite /antilog; case E: (rational_exp e) => [q|] //=; rewrite (rational_expP E). Qed.

(** *** Products with exponentials and roots: [c exp (a) prod_f f] *)

Definition monomial := (Q * expr * seq expr)%type.

Definition monomial_value (m : monomial) : R :=
  Q2R m.1.1 * exp (real_of m.1.2) * foldr (fun f x => real_of f * x) 1 m.2.

Definition half_log q : expr := Mul (Rat (1 # 2)) (Ln (Rat q)).

Fixpoint monomial_of e : monomial :=
  match e with
  | Rat q => (q, zero, [::])
  | Exp a => (1%Q, a, [::])
  | Root (Rat q) => if positive_Q q then (1%Q, half_log q, [::]) else (1%Q, zero, [:: e])
  | Mul a b =>
    let: (c, x, f) := monomial_of a in
    let: (d, y, g) := monomial_of b in (Qred (c * d), add x y, f ++ g)
  | Inv a =>
    if monomial_of a is (c, x, [::]) then
      if Qeq_bool c 0 then (1%Q, zero, [:: e]) else (Qred (/ c), opp x, [::])
    else (1%Q, zero, [:: e])
  | _ => (1%Q, zero, [:: e])
  end.

Lemma factors_cat f g : foldr (fun f x => real_of f * x) 1 (f ++ g)
  = foldr (fun f x => real_of f * x) 1 f * foldr (fun f x => real_of f * x) 1 g.
Proof. by elim: f => [|x f /= ->]; rewrite /=; lra. Qed.

Lemma exp_half_log q : 0 < q -> exp (/ 2 * ln q) = sqrt q.
Proof.
by move=> q_gt0; rewrite -Rpower_sqrt.
Qed.

Lemma monomial_ofP e : monomial_value (monomial_of e) = real_of e.
Proof.
have single f : monomial_value (1%Q, zero, [:: f]) = real_of f.
  by rewrite /monomial_value /= Q2R_1 Q2R_0 exp_0; lra.
elim: e => [q|a _ b _|a IHa b IHb|a IHa|a _|a _|a _|a _ n]; try exact: single.
- by rewrite /monomial_value /= Q2R_0 exp_0; lra.
- rewrite /= -IHa -IHb; case: (monomial_of a) => [[c x] f]; case: (monomial_of b) => [[d y] g].
  rewrite /monomial_value /= Q2R_Qred Q2R_mult real_of_add exp_plus factors_cat; lra.
- rewrite [monomial_of _]/=; case: (monomial_of a) IHa => [[c x] [|f l]] IHa; last exact: single.
  case c0: (Qeq_bool c 0); first exact: single.
  have c_neq0 : ~ (c == 0)%Q by move=> /Qeq_bool_iff; rewrite c0.
  have c_real : Q2R c <> 0 by move=> cr; apply: c_neq0; apply: eqR_Qeq; rewrite cr Q2R_0.
  rewrite /= -IHa /monomial_value /= Q2R_Qred Q2R_inv // real_of_opp exp_Ropp.
  by field; split=> //; apply: Rgt_not_eq; apply: exp_pos.
- by rewrite /monomial_value /= Q2R_1; lra.
- rewrite [monomial_of _]/=; case: a => *; try exact: single.
  case: ifP => [/positive_QP q_gt0|_]; last exact: single.
  rewrite /monomial_value /= Q2R_1 Rmult_1_r Rmult_1_l -exp_half_log //.
  by congr exp; rewrite /Q2R /=; lra.
Qed.

(** A multiple whose unit has no rational factor, where its exponential is rational. *)
Definition canonical (m : Q * expr) : Q * expr :=
  let: (d, x, f) := monomial_of m.2 in
  if rational_exp x is Some q then (Qred (m.1 * d * q), foldr mul one f) else m.

Lemma canonicalP m :
  Q2R (canonical m).1 * real_of (canonical m).2 = Q2R m.1 * real_of m.2.
Proof.
have factors f : real_of (foldr mul one f) = foldr (fun f x => real_of f * x) 1 f.
  by elim: f => [|g f IH] /=; rewrite ?Q2R_1 // real_of_mul IH.
rewrite /canonical; case: (monomial_of m.2) (monomial_ofP m.2) => [[d x] f] m_ok.
case X: (rational_exp x) => [q|] //; rewrite -m_ok.
by rewrite /monomial_value /= Q2R_Qred !Q2R_mult factors -(rational_expP X); lra.
Qed.

Section Ratio.

(** Which factors are certainly equal. *)
Variable equal : expr -> expr -> bool.
Hypothesis equal_correct : forall e f, equal e f -> real_of e = real_of f.

Fixpoint without f (l : seq expr) : option (seq expr) :=
  if l is g :: l then if equal f g then Some l else omap (cons g) (without f l) else None.

Fixpoint same_factors (l m : seq expr) : bool :=
  if l is f :: l then if without f m is Some m' then same_factors l m' else false else nilp m.

Lemma withoutP f l m : without f l = Some m ->
  foldr (fun f x => real_of f * x) 1 l = real_of f * foldr (fun f x => real_of f * x) 1 m.
Proof.
elim: l m => //= g l IH m; case: ifP => [/equal_correct -> [<-] //|_].
by case: (without f l) IH => //= m' /(_ _ erefl) -> [<-] /=; lra.
Qed.

Lemma same_factorsP l m : same_factors l m ->
  foldr (fun f x => real_of f * x) 1 l = foldr (fun f x => real_of f * x) 1 m.
Proof.
elim: l m => [|f l IH] m /=; first by case: m.
by case E: (without f m) => [m'|] // /IH ->; rewrite (withoutP E).
Qed.

Definition monomial_ratio u v : option Q :=
  let: (c, x, f) := monomial_of u in
  let: (d, y, g) := monomial_of v in
  if Qeq_bool d 0 || ~~ same_factors f g then None
  else omap (fun q => Qred (c * q / d)) (rational_exp (sub x y)).

Lemma monomial_ratioP u v q : monomial_ratio u v = Some q -> real_of u = Q2R q * real_of v.
Proof.
rewrite -(monomial_ofP u) -(monomial_ofP v) /monomial_ratio.
case: (monomial_of u) => [[c x] f]; case: (monomial_of v) => [[d y] g].
case d0: (Qeq_bool d 0) => //=; case E: (same_factors f g) => //=.
case X: (rational_exp _) => [r|] //= [<-]; rewrite /monomial_value /= (same_factorsP E).
have d_neq0 : ~ (d == 0)%Q by move=> /Qeq_bool_iff; rewrite d0.
have d_real : Q2R d <> 0 by move=> dr; apply: d_neq0; apply: eqR_Qeq; rewrite dr Q2R_0.
have -> : exp (real_of x) = Q2R r * exp (real_of y).
  by rewrite -(rational_expP X) -exp_plus real_of_sub; congr exp; lra.
by rewrite Q2R_Qred Q2R_div // Q2R_mult; field.
Qed.

(** *** Constants *)

Definition collected e : multiples := collect monomial_ratio (map canonical (linear e)).

Lemma weight_collected e : weight (collected e) = real_of e.
Proof.
rewrite weight_collect; last exact: monomial_ratioP.
by rewrite -[RHS]weight_linear; elim: (linear e) => //= m l ->; rewrite canonicalP.
Qed.

Definition constant_among (l : multiples) : option Q :=
  if log_form l is Some (d, logs) then
    if all (fun m => Qeq_bool m.1 0) logs then Some d else None
  else None.

Lemma cancels logs : all (fun m => Qeq_bool m.1 0) logs -> log_weight logs = 0.
Proof.
elim: logs => //= [[c n] l IH] /andP[/Qeq_bool_iff/Qeq_eqR /= -> /IH ->].
by rewrite Q2R_0; lra.
Qed.

Lemma constant_amongP l q : constant_among l = Some q -> weight l = Q2R q.
Proof.
rewrite /constant_among; case E: (log_form l) => [[d logs]|] //; case: ifP => // /cancels l0 [<-].
by rewrite (log_formP E) l0; lra.
Qed.

End Ratio.

(** Equal factors: the same tree, or a function of arguments that cancel, [n] levels deep. *)
Fixpoint equal (n : nat) e f : bool :=
  same e f ||
  if n is n.+1 then
    let vanishing a b :=
      if constant_among (collected (equal n) (sub a b)) is Some q then Qeq_bool q 0 else false in
    match e, f with
    | Ln a, Ln b | Inv a, Inv b | Root a, Root b | Exp a, Exp b => vanishing a b
    | _, _ => false
    end
  else false.

Lemma equal_correct n e f : equal n e f -> real_of e = real_of f.
Proof.
elim: n e f => [|n IH] e f; first by rewrite /= orbF; apply: same_correct.
case/orP => [/same_correct //|].
have vanishing a b :
    (if constant_among (collected (equal n) (sub a b)) is Some q then Qeq_bool q 0 else false) ->
    real_of a = real_of b.
  case E: (constant_among _) => [q|] // /Qeq_bool_iff/Qeq_eqR q0.
  have := constant_amongP E; rewrite weight_collected // real_of_sub q0 Q2R_0; lra.
by case: e f => [?|? ?|? ?|a|a|a|a|? ?] [?|? ?|? ?|b|b|b|b|? ?] //= /vanishing ->.
Qed.

Definition deepest := 3%nat.

Definition normal e : multiples := collected (equal deepest) e.

Lemma weight_normal e : weight (normal e) = real_of e.
Proof. by apply: weight_collected; apply: equal_correct. Qed.

Definition constant_of e : option Q :=
  if e is Rat q then Some q else constant_among (normal e).

Lemma constant_ofP e q : constant_of e = Some q -> real_of e = Q2R q.
Proof.
have generic : constant_among (normal e) = Some q -> real_of e = Q2R q.
  by move=> /constant_amongP <-; rewrite weight_normal.
by case: e generic => // r _ [<-].
Qed.

Definition nonzero_multiples e : multiples := [seq m <- normal e | ~~ Qeq_bool m.1 0].

Lemma weight_filter l : weight [seq m <- l | ~~ Qeq_bool m.1 0] = weight l.
Proof.
elim: l => //= [[c u] l IH]; case: ifP => /= [_|/negbFE]; rewrite ?IH //.
by move=> /Qeq_bool_iff/Qeq_eqR ->; rewrite Q2R_0; lra.
Qed.

Lemma weight_nonzero e : weight (nonzero_multiples e) = real_of e.
Proof. by rewrite weight_filter weight_normal. Qed.

(** A rational number or a multiple of one unit, where an expression certainly is one. *)
Definition simplify e : expr :=
  if e is Rat _ then e
  else if constant_of e is Some q then Rat q
  else if nonzero_multiples e is [:: (c, u)] then mul (Rat c) u else e.

Lemma real_of_simplify e : real_of (simplify e) = real_of e.
Proof.
have generic : real_of (if constant_of e is Some q then Rat q
    else if nonzero_multiples e is [:: (c, u)] then mul (Rat c) u else e) = real_of e.
  case E: (constant_of e) => [q|]; first by rewrite (constant_ofP E).
  have := weight_nonzero e; case: (nonzero_multiples e) => [|[c u] []] //= <-.
  by rewrite real_of_mul /=; lra.
by case: e generic.
Qed.

(** The logarithm of a single product of a rational and an exponential is taken apart. *)
Definition log_term (e : expr) : option expr :=
  match nonzero_multiples e with
  | [:: (c, u)] =>
    if monomial_of u is (d, a, [::]) then
      if positive_Q (c * d) then Some (add (log (Rat (Qred (c * d)))) a) else None
    else None
  | _ => None
  end.

Lemma log_termP e f : log_term e = Some f -> real_of f = ln (real_of e).
Proof.
rewrite /log_term -(weight_nonzero e).
case: (nonzero_multiples e) => [|[c u] []] //=; have := monomial_ofP u.
case: (monomial_of u) => [[d a] []] // <-; case: ifP => // /positive_QP cd_gt0 [<-].
rewrite real_of_add real_of_log [real_of (Rat _)]/= Q2R_Qred -[in LHS](ln_exp (real_of a)).
rewrite -ln_mult //; last exact: exp_pos.
by congr ln; rewrite /monomial_value /= Q2R_mult; lra.
Qed.

Definition logarithm e : expr :=
  if e is Rat _ then log e else if log_term e is Some f then f else log e.

Lemma real_of_logarithm e : real_of (logarithm e) = ln (real_of e).
Proof.
have generic : real_of (if log_term e is Some f then f else log e) = ln (real_of e).
  by case E: (log_term e) => [f|]; [apply: log_termP|apply: real_of_log].
by rewrite /logarithm; case: e generic => // q _; apply: real_of_log.
Qed.

(** ** Signs *)

Section Evaluation.

Variable prec : Box.F.precision.

(** By intervals *)

Fixpoint enclosure e : Box.type :=
  match e with
  | Rat q => Box.div prec (Box.fromZ prec (Qnum q)) (Box.fromZ prec (Zpos (Qden q)))
  | Add a b => Box.add prec (enclosure a) (enclosure b)
  | Mul a b => Box.mul prec (enclosure a) (enclosure b)
  | Inv a => Box.inv prec (enclosure a)
  | Ln a => Box.ln prec (enclosure a)
  | Exp a => Box.exp prec (enclosure a)
  | Root a => Box.sqrt prec (enclosure a)
  | Power a n => Box.power_pos prec (enclosure a) n
  end.

Definition encloses (box : Box.type) (x : R) := contains (Box.convert box) (Xreal x).

Lemma encloses_any box y : contains (Box.convert box) Xnan -> encloses box y.
Proof. by rewrite /encloses => /contains_Xnan ->. Qed.

Lemma enclosure_rat q : encloses (enclosure (Rat q)) (Q2R q).
Proof.
have := Box.div_correct prec _ _ _ _ (Box.fromZ_correct prec (Qnum q))
  (Box.fromZ_correct prec (Zpos (Qden q))).
by rewrite /= /Xdiv' is_zero_false //; apply: not_0_IZR.
Qed.

Lemma enclosure_correct e : encloses (enclosure e) (real_of e).
Proof.
elim: e => [q|a IHa b IHb|a IHa b IHb|a IHa|a IHa|a IHa|a IHa|a IHa n].
- exact: enclosure_rat.
- exact: Box.add_correct prec _ _ _ _ IHa IHb.
- exact: Box.mul_correct prec _ _ _ _ IHa IHb.
- have := Box.inv_correct prec _ _ IHa; rewrite /= /Xinv'.
  by case: is_zero_spec => // _ /encloses_any.
- have := Box.ln_correct prec _ _ IHa; rewrite /= /Xln'.
  by case: is_positive_spec => // _ /encloses_any.
- exact: Box.exp_correct prec _ _ IHa.
- exact: Box.sqrt_correct prec _ _ IHa.
- exact: Box.power_pos_correct prec n _ _ IHa.
Qed.

(** *** The sign, where it is certain

    [zeros] are expressions that are known to be 0 for other reasons. *)

Variable zeros : seq expr.

Definition all_zero (l : seq expr) : Prop := foldr (fun e P => real_of e = 0 /\ P) True l.

Variant sgn := Negative | Zero | Positive.

Definition has_sign (s : sgn) (x : R) : Prop :=
  match s with Negative => x < 0 | Zero => x = 0 | Positive => 0 < x end.

Definition sign_Q (q : Q) : sgn :=
  match Qnum q with Z0 => Zero | Zpos _ => Positive | Zneg _ => Negative end.

Definition nonzero e : bool :=
  if Box.sign_strict (enclosure e) is (Xlt | Xgt) then true else false.

(** [strip d u] is [u d], where [1 / d] is a factor of [u]. *)
Fixpoint strip d u : option expr :=
  match u with
  | Inv a => if same a d then Some one else None
  | Mul a b =>
    if strip d a is Some a' then Some (mul a' b)
    else if strip d b is Some b' then Some (mul a b') else None
  | _ => None
  end.

Fixpoint inverted u : option expr :=
  match u with
  | Inv a => Some a
  | Mul a b => if inverted a is Some d then Some d else inverted b
  | _ => None
  end.

(** All multiples times [d]. *)
Definition clear d (l : multiples) : multiples :=
  flatten [seq if strip d m.2 is Some u then product [:: (m.1, one)] (linear u)
               else product [:: m] (linear d) | m <- l].

(** Whether what is left vanishes once up to [n] denominators are cleared. *)
Fixpoint vanishes_cleared n (l : multiples) : bool :=
  let l' := collect (monomial_ratio (equal deepest)) (map canonical l) in
  if constant_among l' is Some q then Qeq_bool q 0 else
  if (n, pmap inverted [seq m.2 | m <- l']) is (n.+1, d :: _) then
    nonzero d && vanishes_cleared n (clear d l')
  else false.

Definition sign_tie e : option sgn :=
  if constant_of e is Some q then Some (sign_Q q)
  else if vanishes_cleared 5 (linear e) || has (same e) zeros then Some Zero else None.

Definition sign e : option sgn :=
  if e is Rat q then Some (sign_Q q) else
  match Box.sign_strict (enclosure e) with
  | Xlt => Some Negative
  | Xgt => Some Positive
  | _ => sign_tie e
  end.

Hypothesis zeros_zero : all_zero zeros.

Lemma sign_QP q : has_sign (sign_Q q) (Q2R q).
Proof.
have den_gt0 : 0 < / IZR (Zpos (Qden q)) by apply: Rinv_0_lt_compat; apply: IZR_lt.
rewrite /sign_Q /Q2R; case: (Qnum q) => [|n|n] /=; first lra.
- by apply: Rmult_lt_0_compat => //; apply: IZR_lt.
- by have n_lt0 : IZR (Zneg n) < 0 by [apply: IZR_lt]; nra.
Qed.

Lemma zero_known e : has (same e) zeros -> real_of e = 0.
Proof.
elim: zeros zeros_zero => //= z l IH [z0 /IH {}IH].
by case/orP => [/same_correct ->|/IH].
Qed.

Lemma nonzeroP e : nonzero e -> real_of e <> 0.
Proof.
rewrite /nonzero; have := Box.sign_strict_correct (enclosure e).
by case: Box.sign_strict => // certain _; have [_] := certain _ (enclosure_correct e);
  rewrite /=; lra.
Qed.

Lemma stripP d u u' : real_of d <> 0 -> strip d u = Some u' -> real_of u' = real_of u * real_of d.
Proof.
move=> d_neq0; elim: u u' => //= [a IHa b IHb|a _] u'.
  case: (strip d a) IHa => [a'|_].
    by move=> /(_ _ erefl) a_ok [<-]; rewrite real_of_mul a_ok; lra.
  by case: (strip d b) IHb => //= b' /(_ _ erefl) b_ok [<-]; rewrite real_of_mul b_ok; lra.
by case: ifP => // /same_correct -> [<-]; rewrite real_of_one; field.
Qed.

Lemma weight_clear d l : real_of d <> 0 -> weight (clear d l) = weight l * real_of d.
Proof.
move=> d_neq0; elim: l => [|m l IH]; first by rewrite /= Rmult_0_l.
rewrite /clear /= weight_cat -/(clear d l) IH; case E: (strip d m.2) => [u|].
  by rewrite weight_product weight_linear (stripP d_neq0 E) /= Q2R_1; lra.
by rewrite weight_product weight_linear /=; lra.
Qed.

Lemma vanishes_clearedP n l : vanishes_cleared n l -> weight l = 0.
Proof.
have collected_ok l' :
    weight (collect (monomial_ratio (equal deepest)) (map canonical l')) = weight l'.
  rewrite weight_collect; last exact/monomial_ratioP/equal_correct.
  by elim: l' => //= m l' ->; rewrite canonicalP.
elim: n l => [|n IH] l; rewrite /= -(collected_ok l); set l' := collect _ _.
  case E: (constant_among l') => [q|] // /Qeq_bool_iff/Qeq_eqR.
  by rewrite (constant_amongP E) Q2R_0.
case E: (constant_among l') => [q|].
  by move=> /Qeq_bool_iff/Qeq_eqR; rewrite (constant_amongP E) Q2R_0.
case: (pmap _ _) => // d _ /andP[/nonzeroP d_neq0 /IH]; rewrite weight_clear // => product0.
by case: (Rmult_integral _ _ product0).
Qed.

Lemma sign_tieP e s : sign_tie e = Some s -> has_sign s (real_of e).
Proof.
rewrite /sign_tie; case E: (constant_of e) => [q|].
  by case=> <-; rewrite (constant_ofP E); apply: sign_QP.
case: ifP => // /orP[/vanishes_clearedP|/zero_known] e0 [<-] //.
by rewrite -weight_linear.
Qed.

Lemma sign_correct e s : sign e = Some s -> has_sign s (real_of e).
Proof.
have := Box.sign_strict_correct (enclosure e); have boxed := enclosure_correct e.
case: e boxed => [q|a b|a b|a|a|a|a|a n] boxed; first by move=> _ [<-]; apply: sign_QP.
all: rewrite /sign; case: Box.sign_strict => [||| ] certain; try exact: sign_tieP.
all: by case=> <-; case: (certain _ boxed).
Qed.

(** ** Values *)

Variant value := Fin of expr | Pinf | Ninf.

Definition ext_of (v : value) : ext :=
  match v with Fin e => fin (real_of e) | Pinf => pinf | Ninf => ninf end.

(** What a computation finds: a result, or the expression whose sign it lacks, or that there is
    no value. *)
Variant found (A : Type) := Known of A | Unsettled of expr | Undefined.
Arguments Unsettled {A}.
Arguments Undefined {A}.

Definition bind A B (r : found A) (f : A -> found B) : found B :=
  match r with Known a => f a | Unsettled e => Unsettled e | Undefined => Undefined end.

(** The computed value, if there is one, is the meaning [x]. *)
Definition gives (r : found value) (x : ext) : Prop :=
  if r is Known v then x = ext_of v else True.

Definition by_sign A e (f : sgn -> found A) : found A :=
  if sign e is Some s then f s else Unsettled e.

Lemma by_sign_gives e f x :
  (forall s, has_sign s (real_of e) -> gives (f s) x) -> gives (by_sign e f) x.
Proof. by rewrite /by_sign; case E: (sign e) => [s|] //; apply; apply: sign_correct. Qed.

Lemma bind_gives r f x (g : ext -> ext) :
  gives r x -> (forall v, gives (f v) (g (ext_of v))) -> gives (bind r f) (g x).
Proof. by case: r => //= v ->; apply. Qed.

(** Cases on decisions about reals, the impossible ones closed by [lra]. *)
Ltac decide_reals :=
  repeat (case: Req_EM_T => ? /= || case: Rlt_dec => ? /= || case: Rle_dec => ? /=);
  rewrite /= ?Q2R_0 ?Q2R_1 //; try lra.

(** *** Arithmetic *)

Definition add_value a b : found value :=
  match a, b with
  | Fin x, Fin y => Known (Fin (add x y))
  | Pinf, Ninf | Ninf, Pinf => Undefined
  | Pinf, _ | _, Pinf => Known Pinf
  | _, _ => Known Ninf
  end.

Definition opp_value a : value :=
  match a with Fin x => Fin (opp x) | Pinf => Ninf | Ninf => Pinf end.

Definition sub_value a b := add_value a (opp_value b).

(** The product of a real and an infinity. *)
Definition weigh_value e (l : value) : found value :=
  by_sign e (fun s => Known match s with
    | Zero => Fin zero | Positive => l | Negative => opp_value l
    end).

Definition mul_value a b : found value :=
  match a, b with
  | Fin x, Fin y => Known (Fin (mul x y))
  | Fin x, l | l, Fin x => weigh_value x l
  | Pinf, l => Known l
  | Ninf, l => Known (opp_value l)
  end.

Definition div_value a b : found value :=
  match a, b with
  | Fin x, Fin y =>
    by_sign y (fun s =>
      if s is Zero then Undefined else Known (Fin (simplify (mul x (inv (simplify y))))))
  | Fin _, _ => Known (Fin zero)
  | l, Fin y => by_sign y (fun s => match s with
    | Zero => Undefined | Positive => Known l | Negative => Known (opp_value l)
    end)
  | _, _ => Undefined
  end.

Lemma add_value_correct a b : gives (add_value a b) (eadd (ext_of a) (ext_of b)).
Proof. by case: a b => [x||] [y||] //=; rewrite real_of_add. Qed.

Lemma opp_value_correct a : eopp (ext_of a) = ext_of (opp_value a).
Proof. by case: a => //= x; rewrite real_of_opp. Qed.

Lemma sub_value_correct a b : gives (sub_value a b) (esub (ext_of a) (ext_of b)).
Proof. by rewrite /esub opp_value_correct; apply: add_value_correct. Qed.

Variant infinity_of : value -> Rbar -> Prop :=
  | InfinityP : infinity_of Pinf p_infty
  | InfinityM : infinity_of Ninf m_infty.

Lemma weigh_correct e l m :
  infinity_of l m -> gives (weigh_value e l) (Some (weigh (real_of e) m)).
Proof.
case; apply: by_sign_gives => -[] /= e_sign; rewrite /weigh;
  decide_reals.
Qed.

Lemma mul_value_correct a b : gives (mul_value a b) (emul (ext_of a) (ext_of b)).
Proof.
by case: a b => [x||] [y||] //=; rewrite ?real_of_mul //; apply: weigh_correct; constructor.
Qed.

Lemma div_value_correct a b : gives (div_value a b) (ediv (ext_of a) (ext_of b)).
Proof.
case: a b => [x||] [y||] //=; rewrite ?Q2R_0 //; apply: by_sign_gives => -[] //= y_sign.
all: rewrite /weigh; decide_reals.
all: by rewrite real_of_simplify real_of_mul real_of_inv real_of_simplify.
Qed.

(** *** Functions *)

Definition log_value a : found value :=
  match a with
  | Fin x => by_sign x (fun s => match s with
    | Positive => Known (Fin (logarithm x)) | Zero => Known Ninf | Negative => Undefined
    end)
  | Pinf => Known Pinf
  | Ninf => Undefined
  end.

(** [exp (ln a) = a] for [a > 0]. *)
Definition exponential e : expr :=
  if nonzero_multiples e is [:: (c, Ln a)] then
    if Qeq_bool c 1 && (if Box.sign_strict (enclosure a) is Xgt then true else false) then a
    else antilog e
  else antilog e.

Lemma real_of_exponential e : real_of (exponential e) = exp (real_of e).
Proof.
rewrite /exponential; have := weight_nonzero e.
case: (nonzero_multiples e) => [|[c [q|a b|a b|a|a|a|a|a n]] []]; rewrite ?real_of_antilog //.
case: ifP => [/andP[/Qeq_bool_iff/Qeq_eqR c1]|]; rewrite ?real_of_antilog //.
have := Box.sign_strict_correct (enclosure a); case: Box.sign_strict => // certain _.
have [_ /= a_gt0] := certain _ (enclosure_correct a).
by rewrite /= c1 Q2R_1 Rmult_1_l Rplus_0_r => <-; rewrite exp_ln.
Qed.

Definition exp_value a : value :=
  match a with Fin x => Fin (exponential x) | Pinf => Pinf | Ninf => Fin zero end.

Definition sqrt_value a : found value :=
  match a with
  | Fin x => by_sign x (fun s => match s with
    | Positive => Known (Fin (root (simplify x))) | Zero => Known (Fin zero)
    | Negative => Undefined
    end)
  | Pinf => Known Pinf
  | Ninf => Undefined
  end.

Definition abs_value a : found value :=
  match a with
  | Fin x => by_sign x (fun s => Known (Fin (if s is Negative then opp x else x)))
  | _ => Known Pinf
  end.

Definition recip_value a : found value :=
  match a with
  | Fin x => by_sign x (fun s => match s with
    | Positive => Known (Fin (inv (simplify x))) | Zero => Known Pinf | Negative => Undefined
    end)
  | Pinf => Known (Fin zero)
  | Ninf => Undefined
  end.

Lemma log_value_correct a : gives (log_value a) (elog (ext_of a)).
Proof.
case: a => [x||] //=; apply: by_sign_gives => -[] //= x_sign; decide_reals.
by rewrite real_of_logarithm.
Qed.

Lemma exp_value_correct a : eexp (ext_of a) = ext_of (exp_value a).
Proof. by case: a => [x||] //=; rewrite ?real_of_exponential ?Q2R_0. Qed.

Lemma sqrt_value_correct a : gives (sqrt_value a) (esqrt (ext_of a)).
Proof.
case: a => [x||] //=; apply: by_sign_gives => -[] //= x_sign; decide_reals.
  by rewrite x_sign sqrt_0.
by rewrite real_of_root real_of_simplify.
Qed.

Lemma abs_value_correct a : gives (abs_value a) (eabs (ext_of a)).
Proof.
case: a => [x||] //=; apply: by_sign_gives => -[] /= x_sign; congr fin.
- by rewrite real_of_opp Rabs_left.
- by rewrite Rabs_pos_eq //; lra.
- by rewrite Rabs_pos_eq //; lra.
Qed.

Lemma recip_value_correct a : gives (recip_value a) (erecip (ext_of a)).
Proof.
case: a => [x||] //=; last by rewrite Q2R_0.
apply: by_sign_gives => -[] //= x_sign; decide_reals.
by rewrite real_of_inv real_of_simplify.
Qed.

(** *** Order *)

Definition max_value a b : found value :=
  match a, b with
  | Fin x, Fin y => by_sign (sub x y) (fun s => Known (if s is Negative then b else a))
  | Pinf, _ | _, Pinf => Known Pinf
  | Ninf, l | l, Ninf => Known l
  end.

Definition min_value a b : found value :=
  match a, b with
  | Fin x, Fin y => by_sign (sub x y) (fun s => Known (if s is Negative then a else b))
  | Ninf, _ | _, Ninf => Known Ninf
  | Pinf, l | l, Pinf => Known l
  end.

Lemma max_value_correct a b : gives (max_value a b) (emax (ext_of a) (ext_of b)).
Proof.
case: a b => [x||] [y||] //=; apply: by_sign_gives => -[] /=; rewrite real_of_sub => xy_sign;
  by [rewrite Rmax_right; [|lra]|rewrite Rmax_left; [|lra]].
Qed.

Lemma min_value_correct a b : gives (min_value a b) (emin (ext_of a) (ext_of b)).
Proof.
case: a b => [x||] [y||] //=; apply: by_sign_gives => -[] /=; rewrite real_of_sub => xy_sign;
  by [rewrite Rmin_left; [|lra]|rewrite Rmin_right; [|lra]].
Qed.

(** *** Powers

    Whole exponents are recognised where they are rational numbers. *)

Definition positive_power_value a b : found value :=
  bind (log_value a) (fun l => bind (mul_value b l) (fun x => Known (exp_value x))).

Definition whole_power_value x (n : Z) : found value :=
  match n with
  | Z0 => Known (Fin one)
  | Zpos n => Known (Fin (power x n))
  | Zneg n =>
    by_sign x (fun s => if s is Zero then Undefined else Known (Fin (inv (power x n))))
  end.

(** [x ^ y] for [x >= 0]. *)
Definition real_power_value x (y : value) : found value :=
  by_sign x (fun s => match s with
    | Negative => Undefined
    | Positive => positive_power_value (Fin x) y
    | Zero => match y with
      | Fin e => by_sign e (fun t => if t is Positive then Known (Fin zero) else Undefined)
      | Pinf => Known (Fin zero)
      | Ninf => Undefined
      end
    end).

Definition finite_power_value x y : found value :=
  if y is Rat q then
    if is_whole_Q q then whole_power_value x (whole_Q q) else real_power_value x (Fin y)
  else real_power_value x (Fin y).

(** [(+oo) ^ y] *)
Definition infinite_power_value y : found value :=
  by_sign y (fun s => if s is Zero then Known (Fin one) else positive_power_value Pinf (Fin y)).

(** [(-oo) ^ y] for a whole number [y] *)
Definition negative_power_value y : found value :=
  if y is Rat q then
    if is_whole_Q q then Known match whole_Q q with
      | Z0 => Fin one
      | Zneg _ => Fin zero
      | Zpos _ => if Z.even (whole_Q q) then Pinf else Ninf
      end
    else Undefined
  else Undefined.

Definition pow_value a b : found value :=
  match a, b with
  | Fin x, Fin y => finite_power_value x (simplify y)
  | Fin x, l => real_power_value x l
  | Pinf, Fin y => infinite_power_value y
  | Pinf, l => positive_power_value Pinf l
  | Ninf, Fin y => negative_power_value y
  | Ninf, _ => Undefined
  end.

Arguments positive_power : simpl never.
Arguments positive_power_value : simpl never.

Lemma positive_power_correct a b :
  gives (positive_power_value a b) (positive_power (ext_of a) (ext_of b)).
Proof.
apply: (bind_gives (g := fun l => eexp (emul (ext_of b) l))) => [|l].
  exact: log_value_correct.
apply: (bind_gives (g := eexp)) => [|x]; first exact: mul_value_correct.
exact: exp_value_correct.
Qed.

Lemma Int_part_IZR n : Int_part (IZR n) = n.
Proof.
have [low high] := base_Int_part (IZR n).
have le_n : (Int_part (IZR n) <= n)%Z by apply: le_IZR.
suff : (n < Int_part (IZR n) + 1)%Z by lia.
by apply: lt_IZR; rewrite plus_IZR; lra.
Qed.

Lemma is_whole_IZR n : is_whole (IZR n).
Proof. by rewrite /is_whole Int_part_IZR; case: Req_EM_T. Qed.

Lemma whole_power_correct x n : gives (whole_power_value x n) (whole_power (real_of x) n).
Proof.
rewrite /whole_power; case: n => [|n|n]; rewrite /=; last apply: by_sign_gives => -[] //= x_sign.
all: decide_reals; by rewrite ?real_of_inv real_of_power.
Qed.

Lemma real_power_positive x y : 0 < x -> rbar_pow (Finite x) y = positive_power (fin x) (Some y).
Proof.
move=> x_gt0; have generic : real_power x y = positive_power (fin x) (Some y).
  by rewrite /real_power; decide_reals.
case: y generic => [y||] generic //=; case: ifP => //; rewrite /is_whole.
case: Req_EM_T => //= whole _; rewrite /whole_power /positive_power /=; decide_reals.
by rewrite -[in RHS]whole exp_whole_ln.
Qed.

Lemma zero_power_positive y : 0 < y -> rbar_pow (Finite 0) (Finite y) = fin 0.
Proof.
move=> y_gt0 /=; case: ifP => [|_]; last first.
  by rewrite /real_power /zero_power; decide_reals.
rewrite /is_whole; case: Req_EM_T => //= whole _; rewrite /whole_power; decide_reals.
all: have : (0 < Int_part y)%Z by [apply: lt_IZR; rewrite whole].
all: by case: (Int_part y) => //= n _; rewrite pow_i //; apply: Pos2Nat.is_pos.
Qed.

Lemma real_power_correct x y :
  gives (real_power_value x y) (epow (fin (real_of x)) (ext_of y)).
Proof.
apply: by_sign_gives => -[] x_sign; rewrite /= in x_sign; first by [].
- case: y => [y||] //; last by rewrite /= x_sign /real_power /zero_power; decide_reals.
  apply: by_sign_gives => -[] // y_sign; rewrite [ext_of _]/= x_sign.
  by rewrite /= Q2R_0 -(zero_power_positive y_sign).
- have := positive_power_correct (Fin x) y.
  by case: y => [y||]; rewrite -(real_power_positive _ x_sign).
Qed.

Lemma finite_power_correct x y :
  gives (finite_power_value x y) (epow (fin (real_of x)) (fin (real_of y))).
Proof.
have generic := real_power_correct x (Fin y).
case: y generic => [q|||||||] //= generic; case: ifP => // q_whole.
rewrite (whole_QP q_whole) is_whole_IZR Int_part_IZR.
exact: whole_power_correct.
Qed.

Lemma infinite_power_correct y : gives (infinite_power_value y) (epow pinf (fin (real_of y))).
Proof.
apply: by_sign_gives => -[] /= y_sign; decide_reals.
all: exact: (positive_power_correct Pinf (Fin y)).
Qed.

Lemma negative_power_correct y : gives (negative_power_value y) (epow ninf (fin (real_of y))).
Proof.
case: y => [q|||||||] //=; case: ifP => //= q_whole.
rewrite (whole_QP q_whole) /infinite_power is_whole_IZR Int_part_IZR /=.
case: (whole_Q q) => [|n|n] /=.
- by decide_reals.
- have n_gt0 : 0 < IZR (Zpos n) by [apply: IZR_lt].
  by case: Req_EM_T => ? //; first lra; case: Rlt_dec => ? /=; [lra|case: ifP].
- have n_lt0 : IZR (Zneg n) < 0 by [apply: IZR_lt].
  by decide_reals.
Qed.

Lemma pow_value_correct a b : gives (pow_value a b) (epow (ext_of a) (ext_of b)).
Proof.
case: a b => [x||] [y||]; try exact: real_power_correct.
- by have := finite_power_correct x (simplify y); rewrite real_of_simplify.
- exact: infinite_power_correct.
- exact: (positive_power_correct Pinf Pinf).
- exact: (positive_power_correct Pinf Ninf).
- exact: negative_power_correct.
- by [].
- by [].
Qed.

(** ** Terms as data *)

Variant unary := OOpp | OLog | OExp | OSqrt | OAbs | ORecip.
Variant binary := OAdd | OSub | OMul | ODiv | OPow | OMax | OMin.

Definition apply1 o : ext -> ext :=
  match o with
  | OOpp => eopp | OLog => elog | OExp => eexp | OSqrt => esqrt | OAbs => eabs | ORecip => erecip
  end.

Definition apply2 o : ext -> ext -> ext :=
  match o with
  | OAdd => eadd | OSub => esub | OMul => emul | ODiv => ediv | OPow => epow
  | OMax => emax | OMin => emin
  end.

Definition value1 o a : found value :=
  match o with
  | OOpp => Known (opp_value a) | OLog => log_value a | OExp => Known (exp_value a)
  | OSqrt => sqrt_value a | OAbs => abs_value a | ORecip => recip_value a
  end.

Definition value2 o : value -> value -> found value :=
  match o with
  | OAdd => add_value | OSub => sub_value | OMul => mul_value | ODiv => div_value
  | OPow => pow_value | OMax => max_value | OMin => min_value
  end.

Lemma value1_correct o a : gives (value1 o a) (apply1 o (ext_of a)).
Proof.
case: o; [exact: opp_value_correct | exact: log_value_correct | exact: exp_value_correct
  | exact: sqrt_value_correct | exact: abs_value_correct | exact: recip_value_correct].
Qed.

Lemma value2_correct o a b : gives (value2 o a b) (apply2 o (ext_of a) (ext_of b)).
Proof.
case: o; [exact: add_value_correct | exact: sub_value_correct | exact: mul_value_correct
  | exact: div_value_correct | exact: pow_value_correct | exact: max_value_correct
  | exact: min_value_correct].
Qed.

(** [Given q] is a scalar and [Data qs] a vector of the point at hand; [IfOne t a b] is [a] at
    [t = 1] and [b] elsewhere. *)
Inductive term :=
  | Whole of Z
  | Ratio of Z & positive
  | Given of Q
  | Infinity
  | Size
  | Unary of unary & term
  | Binary of binary & term & term
  | Total of vector
  | Largest of vector
  | Smallest of vector
  | IfOne of term & term & term
with vector :=
  | Data of seq Q
  | Constant of term
  | Indices
  | Vertex of nat
  | VUnary of unary & vector
  | VBinary of binary & vector & vector.

Scheme term_vector_ind := Induction for term Sort Prop
  with vector_term_ind := Induction for vector Sort Prop.
Combined Scheme term_mutual_ind from term_vector_ind, vector_term_ind.

Variable k : nat.

Definition data (qs : seq Q) : 'I_k -> R := fun i => Q2R (nth 0%Q qs i).

Fixpoint denote (t : term) : ext :=
  match t with
  | Whole n => fin (IZR n)
  | Ratio n d => fin (IZR n / IZR (Zpos d))
  | Given q => fin (Q2R q)
  | Infinity => pinf
  | Size => alphabet_size (ordinal_finType k)
  | Unary o a => apply1 o (denote a)
  | Binary o a b => apply2 o (denote a) (denote b)
  | Total u => sum (vdenote u)
  | Largest u => largest (vdenote u)
  | Smallest u => smallest (vdenote u)
  | IfOne a b c =>
    match denote a with
    | Some (Finite x) => if Req_EM_T x 1 then denote b else denote c
    | Some _ => denote c
    | None => None
    end
  end
with vdenote (u : vector) : 'I_k -> ext :=
  match u with
  | Data qs => vec (data qs)
  | Constant a => const (denote a)
  | Indices => indices
  | Vertex n => point n
  | VUnary o u => lift1 (apply1 o) (vdenote u)
  | VBinary o u v => lift2 (apply2 o) (vdenote u) (vdenote v)
  end.

(** *** Vectors of values *)

Definition vgives (r : found (seq value)) (u : 'I_k -> ext) : Prop :=
  if r is Known s then size s = k /\ forall i : 'I_k, u i = ext_of (nth Pinf s i) else True.

Fixpoint map_values (f : value -> found value) (s : seq value) : found (seq value) :=
  if s is a :: s then bind (f a) (fun b => bind (map_values f s) (fun r => Known (b :: r)))
  else Known [::].

Fixpoint map_pairs (f : value -> value -> found value) (s t : seq value) : found (seq value) :=
  if (s, t) is (a :: s, b :: t) then
    bind (f a b) (fun c => bind (map_pairs f s t) (fun r => Known (c :: r)))
  else Known [::].

Fixpoint reduce (f : value -> value -> found value) (init : value) (s : seq value) : found value :=
  if s is a :: s then bind (reduce f init s) (f a) else Known init.

Definition vertex_values (n : nat) : found (seq value) :=
  if (n < k)%nat then Known [seq Fin (if i == n then one else zero) | i <- iota 0 k]
  else Undefined.

Definition index_values : seq value :=
  [seq Fin (Rat (Z.of_nat i # 1)) | i <- iota 0 k].

Fixpoint eval (t : term) : found value :=
  match t with
  | Whole n => Known (Fin (Rat (n # 1)))
  | Ratio n d => Known (Fin (Rat (n # d)))
  | Given q => Known (Fin (Rat q))
  | Infinity => Known Pinf
  | Size => Known (Fin (Rat (Z.of_nat k # 1)))
  | Unary o a => bind (eval a) (value1 o)
  | Binary o a b => bind (eval a) (fun v => bind (eval b) (value2 o v))
  | Total u => bind (veval u) (reduce add_value (Fin zero))
  | Largest u => bind (veval u) (reduce max_value Ninf)
  | Smallest u => bind (veval u) (reduce min_value Pinf)
  | IfOne a b c => bind (eval a) (fun v =>
      if v is Fin x then by_sign (sub x one) (fun s => if s is Zero then eval b else eval c)
      else eval c)
  end
with veval (u : vector) : found (seq value) :=
  match u with
  | Data qs => if size qs == k then Known [seq Fin (Rat q) | q <- qs] else Undefined
  | Constant a => bind (eval a) (fun v => Known (nseq k v))
  | Indices => Known index_values
  | Vertex n => vertex_values n
  | VUnary o u => bind (veval u) (map_values (value1 o))
  | VBinary o u v => bind (veval u) (fun s => bind (veval v) (map_pairs (value2 o) s))
  end.

Lemma map_valuesP f (g : ext -> ext) s r :
  (forall a, gives (f a) (g (ext_of a))) -> map_values f s = Known r ->
  size r = size s /\
  forall i, (i < size s)%nat -> g (ext_of (nth Pinf s i)) = ext_of (nth Pinf r i).
Proof.
move=> fg; elim: s r => [|a s IH] r /=; first by case=> <-.
have := fg a; case: (f a) => //= b ab; case: (map_values f s) IH => //= t IH [<-].
by have [size_t nth_t] := IH _ erefl; split=> [|[|i]] /=; [rewrite size_t| |apply: nth_t].
Qed.

Lemma map_pairsP f (g : ext -> ext -> ext) s t r :
  (forall a b, gives (f a b) (g (ext_of a) (ext_of b))) -> size s = size t ->
  map_pairs f s t = Known r ->
  size r = size s /\
  forall i, (i < size s)%nat ->
    g (ext_of (nth Pinf s i)) (ext_of (nth Pinf t i)) = ext_of (nth Pinf r i).
Proof.
move=> fg; elim: s t r => [|a s IH] [|b t] //= r; first by move=> _ [<-].
case=> size_st; have := fg a b; case: (f a b) => //= c abc.
have {}IH r' := IH t r' size_st; case: (map_pairs f s t) IH => //= r' IH [<-].
by have [size_r nth_r] := IH _ erefl; split=> [|[|i]] /=; [rewrite size_r| |apply: nth_r].
Qed.

Lemma reduce_correct f (op : ext -> ext -> ext) init s :
  (forall a b, gives (f a b) (op (ext_of a) (ext_of b))) ->
  gives (reduce f init s) (foldr op (ext_of init) (map ext_of s)).
Proof.
move=> f_op; elim: s => //= a s; case: (reduce f init s) => //= v ->.
exact: f_op.
Qed.

Lemma big_values (op : ext -> ext -> ext) init (u : 'I_k -> ext) s :
  size s = k -> (forall i : 'I_k, u i = ext_of (nth Pinf s i)) ->
  \big[op/init]_(i : 'I_k) u i = foldr op init (map ext_of s).
Proof.
move=> size_s u_s; rewrite (eq_bigr (fun i : 'I_k => ext_of (nth Pinf s i))) //.
rewrite -(big_mkord xpredT (fun i => ext_of (nth Pinf s i))) -size_s.
rewrite -(big_nth Pinf xpredT ext_of) unlock /=.
by elim: s {size_s u_s} => //= a s ->.
Qed.

Lemma reduction_correct init f op r (u : 'I_k -> ext) :
  (forall a b, gives (f a b) (op (ext_of a) (ext_of b))) -> vgives r u ->
  gives (bind r (reduce f init)) (\big[op/ext_of init]_(i : 'I_k) u i).
Proof.
move=> f_op; case: r => //= s [size_s u_s]; rewrite (big_values _ _ size_s u_s).
exact: reduce_correct.
Qed.

Lemma data_correct qs : vgives (veval (Data qs)) (vec (data qs)).
Proof.
rewrite /=; case: eqP => //= size_qs; rewrite size_map; split=> // i.
by rewrite (nth_map 0%Q) ?size_qs.
Qed.

Lemma indices_correct : vgives (Known index_values) indices.
Proof.
rewrite /= size_map size_iota; split=> // i.
rewrite (nth_map 0%nat) ?size_iota // nth_iota //= Q2R_whole -INR_IZR_INZ.
by rewrite /indices enum_rank_ord /= add0n.
Qed.

Lemma vertex_correct n : vgives (vertex_values n) (point n).
Proof.
rewrite /vertex_values; case: ifP => //= n_lt; rewrite size_map size_iota; split=> // i.
rewrite (nth_map 0%nat) ?size_iota // nth_iota //= add0n /point enum_rank_ord /=.
have -> : (n < #|ordinal_finType k|)%nat by rewrite card_ord.
by case: ifP => _; rewrite /= ?Q2R_0 ?Q2R_1.
Qed.

Lemma map_values_correct f g r (u : 'I_k -> ext) :
  (forall a, gives (f a) (g (ext_of a))) -> vgives r u ->
  vgives (bind r (map_values f)) (lift1 g u).
Proof.
move=> fg; case: r => //= s [size_s u_s].
case E: (map_values f s) => [t||] //=; have [size_t nth_t] := map_valuesP fg E.
by rewrite size_t size_s; split=> // i; rewrite /lift1 u_s nth_t ?size_s.
Qed.

Lemma map_pairs_correct f g r1 r2 (u v : 'I_k -> ext) :
  (forall a b, gives (f a b) (g (ext_of a) (ext_of b))) -> vgives r1 u -> vgives r2 v ->
  vgives (bind r1 (fun s => bind r2 (map_pairs f s))) (lift2 g u v).
Proof.
move=> fg; case: r1 => //= s [size_s u_s]; case: r2 => //= t [size_t v_t].
have size_st : size s = size t by rewrite size_s size_t.
case E: (map_pairs f s t) => [r||] //=; have [size_r nth_r] := map_pairsP fg size_st E.
by rewrite size_r size_s; split=> // i; rewrite /lift2 u_s v_t nth_r ?size_s.
Qed.

Lemma if_one_correct r t b c rb rc :
  gives r t -> gives rb b -> gives rc c ->
  gives (bind r (fun v =>
    if v is Fin x then by_sign (sub x one) (fun s => if s is Zero then rb else rc) else rc))
  (match t with
   | Some (Finite x) => if Req_EM_T x 1 then b else c
   | Some _ => c
   | None => None
   end).
Proof.
case: r => //= v -> b_ok c_ok; case: v => [x||] //=; apply: by_sign_gives => s.
rewrite real_of_sub real_of_one; case: s => /= x_sign; case: Req_EM_T => // x1; lra.
Qed.

Theorem evaluation_correct :
  (forall t, gives (eval t) (denote t)) /\ (forall u, vgives (veval u) (vdenote u)).
Proof.
apply: term_mutual_ind.
- by move=> n /=; rewrite Q2R_whole.
- by [].
- by [].
- by [].
- by rewrite /= Q2R_whole -INR_IZR_INZ /alphabet_size card_ord.
- by move=> o t; rewrite /=; case: (eval t) => //= v ->; apply: value1_correct.
- move=> o a + b; rewrite /=; case: (eval a) => //= v ->; case: (eval b) => //= w ->.
  exact: value2_correct.
- move=> u u_ok; rewrite [eval _]/= [denote _]/= /sum /esum -real_of_zero.
  exact: (reduction_correct (Fin zero)) add_value_correct u_ok.
- by move=> u u_ok; apply: (reduction_correct Ninf) max_value_correct u_ok.
- by move=> u u_ok; apply: (reduction_correct Pinf) min_value_correct u_ok.
- by move=> a a_ok b b_ok c c_ok; apply: if_one_correct.
- exact: data_correct.
- move=> a; rewrite /=; case: (eval a) => //= v v_ok; rewrite size_nseq; split=> // i.
  by rewrite nth_nseq ltn_ord.
- exact: indices_correct.
- exact: vertex_correct.
- by move=> o u u_ok; apply: map_values_correct (value1_correct o) u_ok.
- by move=> o u u_ok v v_ok; apply: map_pairs_correct (value2_correct o) u_ok v_ok.
Qed.

Corollary eval_correct t v : eval t = Known v -> denote t = ext_of v.
Proof. by have [+ _] := evaluation_correct; move=> /(_ t) + E; rewrite E. Qed.

Corollary veval_correct u s : veval u = Known s ->
  size s = k /\ forall i : 'I_k, vdenote u i = ext_of (nth Pinf s i).
Proof. by have [_ +] := evaluation_correct; move=> /(_ u) + E; rewrite E. Qed.

End Evaluation.

Arguments Unsettled {A}.
Arguments Undefined {A}.
