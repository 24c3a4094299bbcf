(** * Extended reals with undefined values

    The values of the statement language: a real number, [+oo], [-oo], or no value at all.

    Definitions
    - [ext]                 [option Rbar]; [None] stands for "no value"
    - [fin x], [pinf], [ninf]
    - [eadd esub eopp emul ediv elog eexp esqrt eabs erecip epow emax emin]
    - [esum f], [elargest f], [esmallest f]   over the letters of a finite alphabet
    - [holds o a b]         both sides have a value and the relation is true
    - [unbroken o a b]      the relation is true unless a side has no value

    Conventions
    [ln 0 = -oo], [ln +oo = +oo], [exp (-oo) = 0], [c / (+-oo) = 0], [0 * (+-oo) = 0];
    [oo - oo], [oo / oo], [x / 0] and the logarithm or square root of a negative number have no
    value, and neither has anything computed from what has none. [+oo <= +oo] is true,
    [+oo < +oo] is false.

    Main results
    - [eadd] and [emax], [emin] are commutative monoids, so sums over letters have no order. *)

From mathcomp Require Import all_ssreflect.
From Coq Require Import Reals Lra.
From Coquelicot Require Import Rbar.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Definition ext := option Rbar.

Declare Scope ext_scope.
Delimit Scope ext_scope with ext.
Bind Scope ext_scope with ext.

Definition fin (x : R) : ext := Some (Finite x).
Definition pinf : ext := Some p_infty.
Definition ninf : ext := Some m_infty.

Definition has_value (a : ext) : Prop := if a is Some _ then True else False.

(** ** Arithmetic *)

(** No value in, no value out. *)
Definition on_value (f : Rbar -> ext) (a : ext) : ext := if a is Some x then f x else None.

Definition on_values (f : Rbar -> Rbar -> ext) (a b : ext) : ext :=
  match a, b with Some x, Some y => f x y | _, _ => None end.

Definition rbar_add (x y : Rbar) : ext :=
  match x, y with
  | Finite x, Finite y => fin (x + y)
  | p_infty, m_infty | m_infty, p_infty => None
  | p_infty, _ | _, p_infty => pinf
  | m_infty, _ | _, m_infty => ninf
  end.

Definition eadd := on_values rbar_add.
Definition eopp := on_value (fun x => Some (Rbar_opp x)).
Definition esub (a b : ext) : ext := eadd a (eopp b).

(** [weigh x l] is the product of a real and an infinity. *)
Definition weigh (x : R) (l : Rbar) : Rbar :=
  if Req_EM_T x 0 then Finite 0 else if Rlt_dec 0 x then l else Rbar_opp l.

Definition rbar_mul (x y : Rbar) : ext :=
  Some match x, y with
  | Finite x, Finite y => Finite (x * y)
  | Finite x, l => weigh x l
  | l, Finite y => weigh y l
  | p_infty, l => l
  | m_infty, l => Rbar_opp l
  end.

Definition emul := on_values rbar_mul.

Definition rbar_div (x y : Rbar) : ext :=
  match x, y with
  | Finite x, Finite y => if Req_EM_T y 0 then None else fin (x / y)
  | Finite _, _ => fin 0
  | l, Finite y => if Req_EM_T y 0 then None else Some (weigh y l)
  | _, _ => None
  end.

Definition ediv := on_values rbar_div.

(** ** Functions *)

Definition rbar_log (x : Rbar) : ext :=
  match x with
  | Finite x => if Rlt_dec 0 x then fin (ln x) else if Req_EM_T x 0 then ninf else None
  | p_infty => pinf
  | m_infty => None
  end.

Definition elog := on_value rbar_log.

Definition rbar_exp (x : Rbar) : ext :=
  match x with Finite x => fin (exp x) | p_infty => pinf | m_infty => fin 0 end.

Definition eexp := on_value rbar_exp.

Definition rbar_sqrt (x : Rbar) : ext :=
  match x with
  | Finite x => if Rle_dec 0 x then fin (sqrt x) else None
  | p_infty => pinf
  | m_infty => None
  end.

Definition esqrt := on_value rbar_sqrt.

Definition rbar_abs (x : Rbar) : ext :=
  match x with Finite x => fin (Rabs x) | _ => pinf end.

Definition eabs := on_value rbar_abs.

(** [erecip x] is [1 / x] for [x >= 0], with [1 / 0 = +oo]. *)
Definition rbar_recip (x : Rbar) : ext :=
  match x with
  | Finite x => if Rlt_dec 0 x then fin (/ x) else if Req_EM_T x 0 then pinf else None
  | p_infty => fin 0
  | m_infty => None
  end.

Definition erecip := on_value rbar_recip.

(** [a ^ b]: [1] at [b = 0]; repeated products where [b] is whole; [exp (b ln a)] otherwise, for
    [a >= 0]; a negative power of 0 has no value. *)
Definition is_whole (y : R) : bool := if Req_EM_T (IZR (Int_part y)) y then true else false.

Definition whole_power (x : R) (n : Z) : ext :=
  if Req_EM_T x 0 then if (n <? 0)%Z then None else fin (powerRZ x n) else fin (powerRZ x n).

Definition infinite_power (y : R) : ext :=
  if ~~ is_whole y then None
  else if Rlt_dec y 0 then fin 0
  else if Z.even (Int_part y) then pinf else ninf.

Definition positive_power (a b : ext) : ext := eexp (emul b (elog a)).

Definition zero_power (b : Rbar) : ext :=
  match b with
  | Finite y => if Rlt_dec y 0 then None else fin 0
  | p_infty => fin 0
  | m_infty => None
  end.

Definition real_power (x : R) (b : Rbar) : ext :=
  if Rlt_dec x 0 then None
  else if Req_EM_T x 0 then zero_power b
  else positive_power (fin x) (Some b).

Definition rbar_pow (x y : Rbar) : ext :=
  match x, y with
  | Finite x, Finite y => if is_whole y then whole_power x (Int_part y) else real_power x (Finite y)
  | Finite x, l => real_power x l
  | p_infty, Finite y => if Req_EM_T y 0 then fin 1 else positive_power pinf (fin y)
  | p_infty, l => positive_power pinf (Some l)
  | m_infty, Finite y => if Req_EM_T y 0 then fin 1 else infinite_power y
  | m_infty, _ => None
  end.

Definition epow := on_values rbar_pow.

(** ** Order *)

Definition rbar_max (x y : Rbar) : Rbar :=
  match x, y with
  | Finite x, Finite y => Finite (Rmax x y)
  | p_infty, _ | _, p_infty => p_infty
  | m_infty, l | l, m_infty => l
  end.

Definition rbar_min (x y : Rbar) : Rbar :=
  match x, y with
  | Finite x, Finite y => Finite (Rmin x y)
  | m_infty, _ | _, m_infty => m_infty
  | p_infty, l | l, p_infty => l
  end.

Definition emax := on_values (fun x y => Some (rbar_max x y)).
Definition emin := on_values (fun x y => Some (rbar_min x y)).

Variant comparison := Le | Lt | Ge | Gt | Eq | Ne.

Definition rbar_compares (o : comparison) (x y : Rbar) : Prop :=
  match o with
  | Le => Rbar_le x y
  | Lt => Rbar_lt x y
  | Ge => Rbar_le y x
  | Gt => Rbar_lt y x
  | Eq => x = y
  | Ne => x <> y
  end.

Definition holds (o : comparison) (a b : ext) : Prop :=
  match a, b with Some x, Some y => rbar_compares o x y | _, _ => False end.

Definition unbroken (o : comparison) (a b : ext) : Prop :=
  match a, b with Some x, Some y => rbar_compares o x y | _, _ => True end.

Lemma holds_unbroken o a b : holds o a b -> unbroken o a b.
Proof. by case: a b => [x|] [y|]. Qed.

Notation "a + b" := (eadd a b) : ext_scope.
Notation "a - b" := (esub a b) : ext_scope.
Notation "- a" := (eopp a) : ext_scope.
Notation "a * b" := (emul a b) : ext_scope.
Notation "a / b" := (ediv a b) : ext_scope.

(** ** Sums over letters do not depend on their order *)

Lemma eaddC : commutative eadd.
Proof. by move=> [[x| |]|] [[y| |]|] //=; rewrite Rplus_comm. Qed.

Lemma eaddA : associative eadd.
Proof. by move=> [[x| |]|] [[y| |]|] [[z| |]|] //=; rewrite Rplus_assoc. Qed.

Lemma add0e : left_id (fin 0) eadd.
Proof. by move=> [[x| |]|] //=; rewrite Rplus_0_l. Qed.

Lemma emaxC : commutative emax.
Proof. by move=> [[x| |]|] [[y| |]|] //=; rewrite Rmax_comm. Qed.

Lemma emaxA : associative emax.
Proof. by move=> [[x| |]|] [[y| |]|] [[z| |]|] //=; rewrite Rmax_assoc. Qed.

Lemma max_ninf : left_id ninf emax.
Proof. by move=> [[x| |]|]. Qed.

Lemma eminC : commutative emin.
Proof. by move=> [[x| |]|] [[y| |]|] //=; rewrite Rmin_comm. Qed.

Lemma eminA : associative emin.
Proof. by move=> [[x| |]|] [[y| |]|] [[z| |]|] //=; rewrite Rmin_assoc. Qed.

Lemma min_pinf : left_id pinf emin.
Proof. by move=> [[x| |]|]. Qed.

Lemma adde0 : right_id (fin 0) eadd.
Proof. by move=> a; rewrite eaddC add0e. Qed.

Lemma maxe_ninf : right_id ninf emax.
Proof. by move=> a; rewrite emaxC max_ninf. Qed.

Lemma mine_pinf : right_id pinf emin.
Proof. by move=> a; rewrite eminC min_pinf. Qed.

Canonical eadd_monoid := Monoid.Law eaddA add0e adde0.
Canonical eadd_comoid := Monoid.ComLaw eaddC.
Canonical emax_monoid := Monoid.Law emaxA max_ninf maxe_ninf.
Canonical emax_comoid := Monoid.ComLaw emaxC.
Canonical emin_monoid := Monoid.Law eminA min_pinf mine_pinf.
Canonical emin_comoid := Monoid.ComLaw eminC.

Section Reductions.

Variable T : finType.
Implicit Type f : T -> ext.

Definition esum f : ext := \big[eadd/fin 0]_(i : T) f i.
Definition elargest f : ext := \big[emax/ninf]_(i : T) f i.
Definition esmallest f : ext := \big[emin/pinf]_(i : T) f i.

End Reductions.
