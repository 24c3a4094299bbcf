(** * The statement language

    What a printed statement means. Vectors are functions from the letters of a finite alphabet
    [T] to [ext]; the functions below have the names that they have in the language, and each is
    defined as its class in [collapse_audit.language.atoms] defines it.

    Definitions
    - [vec p], [const a], [ones], [indices], [point n]      vectors
    - [vadd vsub vopp vmul vdiv vpow vmax vmin]             letter by letter
    - [vlog vexp vsqrt vabs vrecip]
    - [KL entropy cross_entropy TV JS chi2 hellinger2 renyi mean_ratio]
    - [sum largest smallest dot mean var]                   reductions
    - [mix temper uniform]                                  vector-valued
    - [vholds], [vunbroken]                                 relations letter by letter *)

From mathcomp Require Import all_ssreflect.
From Coq Require Import Reals.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Extended.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Declare Scope vec_scope.
Delimit Scope vec_scope with vec.

Section Language.

Variable T : finType.
Implicit Types (p q r u v : T -> ext) (a b : ext) (n : nat).

(** ** Vectors *)

Definition vec (f : T -> R) : T -> ext := fun i => fin (f i).
Definition const a : T -> ext := fun _ => a.
Definition ones : T -> ext := const (fin 1).
Definition alphabet_size : ext := fin (INR #|T|).

(** The default labels [0, 1, ..., k - 1]. *)
Definition indices : T -> ext := fun i => fin (INR (enum_rank i)).

(** All mass on the letter of rank [n]; no value where there is no such letter. *)
Definition point n : T -> ext :=
  fun i => if (n < #|T|)%nat then fin (if nat_of_ord (enum_rank i) == n then 1 else 0) else None.

Definition lift1 (f : ext -> ext) u : T -> ext := fun i => f (u i).
Definition lift2 (f : ext -> ext -> ext) u v : T -> ext := fun i => f (u i) (v i).

Definition vadd := lift2 eadd.
Definition vsub := lift2 esub.
Definition vopp := lift1 eopp.
Definition vmul := lift2 emul.
Definition vdiv := lift2 ediv.
Definition vpow := lift2 epow.
Definition vmax := lift2 emax.
Definition vmin := lift2 emin.
Definition vlog := lift1 elog.
Definition vexp := lift1 eexp.
Definition vsqrt := lift1 esqrt.
Definition vabs := lift1 eabs.
Definition vrecip := lift1 erecip.

(** ** Reductions *)

Definition sum u : ext := esum u.
Definition largest u : ext := elargest u.
Definition smallest u : ext := esmallest u.
Definition dot u v : ext := sum (vmul u v).

(** [mean p x = sum p x],  [var p x = sum (x - mean p x)^2 p]. *)
Definition mean p x : ext := sum (vmul p x).
Definition var p x : ext := sum (vmul (vpow (vsub x (const (mean p x))) (const (fin 2))) p).

(** ** Vector-valued functions *)

(** [mix a q h = (1 - a) q + a h]. *)
Definition mix a q h : T -> ext := vadd (vmul (const (esub (fin 1) a)) q) (vmul (const a) h).

(** [temper b p = exp (b ln p) / sum exp (b ln p)]. *)
Definition tempered_weights b p : T -> ext := vexp (vmul (const b) (vlog p)).
Definition temper b p : T -> ext :=
  vdiv (tempered_weights b p) (const (sum (tempered_weights b p))).

Definition uniform : T -> ext := vdiv ones (const alphabet_size).

(** ** Entropies and divergences, in nats *)

(** [KL p q = sum (p ln p - p ln q)]. *)
Definition KL p q : ext := sum (vsub (vmul p (vlog p)) (vmul p (vlog q))).

Definition entropy p : ext := eopp (sum (vmul p (vlog p))).
Definition cross_entropy p q : ext := eopp (sum (vmul p (vlog q))).

(** [TV p q = (sum |p - q|) / 2]. *)
Definition TV p q : ext := ediv (sum (vabs (vsub p q))) (fin 2).

(** [JS p q = KL p m / 2 + KL q m / 2] with [m = (p + q) / 2]. *)
Definition middle p q : T -> ext := vdiv (vadd p q) (const (fin 2)).
Definition JS p q : ext :=
  eadd (ediv (KL p (middle p q)) (fin 2)) (ediv (KL q (middle p q)) (fin 2)).

(** [chi2 p q = sum (p - q)^2 / q], with [0 / 0 = 0]. *)
Definition chi2 p q : ext := sum (vmul (vpow (vsub p q) (const (fin 2))) (vrecip q)).

(** [hellinger2 p q = 1 - sum sqrt (p q)]. *)
Definition hellinger2 p q : ext := esub (fin 1) (sum (vsqrt (vmul p q))).

(** [mean_ratio p h t = sum p h / t], with [0 / 0 = 0]. *)
Definition mean_ratio p h t : ext := sum (vmul (vmul p h) (vrecip t)).

(** [renyi t p q = ln (sum p^t q^(1-t)) / (t - 1)] for [t > 0], and [KL p q] at [t = 1]. *)
Definition renyi_kernel t p q : T -> ext :=
  vmul (vexp (vmul (const t) (vlog p))) (vexp (vmul (const (esub (fin 1) t)) (vlog q))).
Definition renyi_closed t p q : ext :=
  ediv (emul (ediv (esqrt t) (esqrt t)) (elog (sum (renyi_kernel t p q)))) (esub t (fin 1)).
Definition renyi (t : ext) p q : ext :=
  match t with
  | Some (Finite x) => if Req_EM_T x 1 then KL p q else renyi_closed t p q
  | Some _ => renyi_closed t p q
  | None => None
  end.

(** ** Relations letter by letter

    [<>] between vectors: at some letter. A claim about vectors is unbroken as soon as a letter
    of either side has no value. *)

Definition letterwise (o : comparison) (relates : ext -> ext -> Prop) u v : Prop :=
  if o is Ne then exists i, relates (u i) (v i) else forall i, relates (u i) (v i).

Definition all_values u v : Prop := forall i, has_value (u i) /\ has_value (v i).

Definition vholds o u v : Prop := all_values u v /\ letterwise o (holds o) u v.
Definition vunbroken o u v : Prop := all_values u v -> letterwise o (holds o) u v.

End Language.

Arguments ones {T}.
Arguments indices {T}.
Arguments point {T}.
Arguments uniform {T}.
Arguments const {T}.

Notation "u + v" := (vadd u v) : vec_scope.
Notation "u - v" := (vsub u v) : vec_scope.
Notation "- u" := (vopp u) : vec_scope.
Notation "u * v" := (vmul u v) : vec_scope.
Notation "u / v" := (vdiv u v) : vec_scope.
