(** * Refuting a statement by a point

    A statement about every finite alphabet fails once it fails at one rational point over ['I_k].
    The point is data, hypotheses and claim are terms as data ([Evaluate]), and one computation
    decides each relation.

    Definitions
    - [letters k]                     the alphabet ['I_k]
    - [weights k qs]                  [qs] are [k] weights >= 0 that sum to 1
    - [decide o a b]                  whether [a o b] holds at the point, where that is certain
    - [vdecide o u v]                 the same letter by letter
    - [bits n]                        a precision of [n] bits

    Main results
    - [data_dist]                     [weights k qs -> is_dist (data qs)]
    - [holds_by], [vholds_by]         a relation decided to be true holds
    - [broken_by], [vbroken_by]       a relation decided to be false is not unbroken

    Tactics
    - [settle n]                      proves one of these by computation with [n] bits
    - [tie]                           proves that an expression is 0 *)

From mathcomp Require Import all_ssreflect.
From Coq Require Import Reals Lra ZArith QArith Qreals RMicromega.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Extended Language Evaluate.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Definition letters k : finType := ordinal_finType k.

Lemma enough_letters m k : (m <= k)%nat -> (m <= #|letters k|)%nat.
Proof. by rewrite card_ord. Qed.

Definition bits (n : positive) : Box.F.precision := Digits.PtoP n.

(** ** Distributions *)

Definition nonnegative_Q (q : Q) : bool := (0 <=? Qnum q)%Z.

Definition sum_Q (qs : seq Q) : Q := foldr Qplus 0%Q qs.

Definition weights k (qs : seq Q) : bool :=
  [&& size qs == k, all nonnegative_Q qs & Qeq_bool (sum_Q qs) 1].

Lemma nonnegative_QP q : nonnegative_Q q -> 0 <= Q2R q.
Proof.
move=> /Z.leb_le q_ge0; apply: Rmult_le_pos; first exact: IZR_le.
by apply: Rlt_le; apply: Rinv_0_lt_compat; apply: IZR_lt.
Qed.

Lemma sum_QP qs : \big[Rplus/0]_(q <- qs) Q2R q = Q2R (sum_Q qs).
Proof.
elim: qs => [|q qs IH]; first by rewrite big_nil Q2R_0.
by rewrite big_cons IH -Q2R_plus.
Qed.

Lemma data_dist k qs : weights k qs -> is_dist (data (k := k) qs).
Proof.
case/and3P => /eqP size_qs /(all_nthP 0%Q) qs_ge0 /Qeq_bool_iff/Qeq_eqR sum1; split=> [i|].
  by apply: nonnegative_QP; apply: qs_ge0; rewrite size_qs.
rewrite -Q2R_1 -sum1 -sum_QP (big_nth 0%Q) size_qs.
by rewrite (big_mkord xpredT (fun i => Q2R (nth 0%Q qs i))).
Qed.

(** ** Relations *)

Section Relations.

Variables (prec : Box.F.precision) (zeros : seq expr) (k : nat).
Hypothesis zeros_zero : all_zero zeros.

Definition compare_values a b : found sgn :=
  match a, b with
  | Fin x, Fin y => by_sign prec zeros (sub x y) (@Known sgn)
  | Pinf, Pinf | Ninf, Ninf => Known Zero
  | Pinf, _ | _, Ninf => Known Positive
  | _, _ => Known Negative
  end.

Definition relates o (s : sgn) : bool :=
  match o, s with
  | Le, (Negative | Zero) | Lt, Negative | Ge, (Positive | Zero) | Gt, Positive
  | Eq, Zero | Ne, (Negative | Positive) => true
  | _, _ => false
  end.

Definition decide_values o a b : found bool :=
  bind (compare_values a b) (fun s => Known (relates o s)).

Definition decide o a b : found bool :=
  bind (eval prec zeros k a) (fun v => bind (eval prec zeros k b) (decide_values o v)).

Lemma compare_finite o x y s : has_sign s (x - y) ->
  if relates o s then rbar_compares o (Finite x) (Finite y)
  else ~ rbar_compares o (Finite x) (Finite y).
Proof.
case: o s => -[] /= xy_sign; try lra; try (by case; lra); try (by congr Finite; lra).
by apply; congr Finite; lra.
Qed.

Lemma decide_values_correct o a b c : decide_values o a b = Known c ->
  if c then holds o (ext_of a) (ext_of b) else ~ unbroken o (ext_of a) (ext_of b).
Proof.
case: a b => [x||] [y||]; last 8 first.
1-8: by case: o => -[<-].
rewrite /decide_values /= /by_sign; case E: (sign _ _ _) => [s|] //= [<-].
have := sign_correct zeros_zero E; rewrite real_of_sub => /(compare_finite o).
by case: (relates o s).
Qed.

Lemma decide_correct o a b c : decide o a b = Known c ->
  if c then holds o (denote k a) (denote k b) else ~ unbroken o (denote k a) (denote k b).
Proof.
rewrite /decide; case Ea: (eval _ _ _ a) => [v||] //; case Eb: (eval _ _ _ b) => [w||] //=.
by move=> /decide_values_correct; rewrite (eval_correct zeros_zero Ea) (eval_correct zeros_zero Eb).
Qed.

Lemma holds_by o a b : decide o a b = Known true -> holds o (denote k a) (denote k b).
Proof. exact: decide_correct. Qed.

Lemma broken_by o a b : decide o a b = Known false -> ~ unbroken o (denote k a) (denote k b).
Proof. exact: decide_correct. Qed.

(** *** Letter by letter *)

Fixpoint decide_pairs o (s t : seq value) : found (seq bool) :=
  if (s, t) is (a :: s, b :: t) then
    bind (decide_values o a b) (fun c => bind (decide_pairs o s t) (fun r => Known (c :: r)))
  else Known [::].

Definition summary o (s : seq bool) : bool := if o is Ne then has idfun s else all idfun s.

Definition vdecide o u v : found bool :=
  bind (veval prec zeros k u) (fun s => bind (veval prec zeros k v) (fun t =>
    bind (decide_pairs o s t) (fun r => Known (summary o r)))).

Definition pair_verdict o a b (c : bool) : Prop :=
  if c then holds o (ext_of a) (ext_of b) else ~ unbroken o (ext_of a) (ext_of b).

Lemma decide_pairsP o s t r : size s = size t -> decide_pairs o s t = Known r ->
  size r = size s /\
  forall i, (i < size s)%nat -> pair_verdict o (nth Pinf s i) (nth Pinf t i) (nth false r i).
Proof.
elim: s t r => [|a s IH] [|b t] //= r; first by move=> _ [<-].
case=> size_st; case E: (decide_values o a b) => [c||] //=.
have {}IH r' := IH t r' size_st; case: (decide_pairs o s t) IH => //= r' IH [<-].
have [size_r nth_r] := IH _ erefl; split=> [|[|i]] /=; first by rewrite size_r.
  by move=> _; apply: decide_values_correct.
exact: nth_r.
Qed.

Lemma has_value_ext_of a : has_value (ext_of a).
Proof. by case: a. Qed.

Lemma holds_or_broken o a b c : pair_verdict o a b c ->
  (holds o (ext_of a) (ext_of b) <-> c) /\ (unbroken o (ext_of a) (ext_of b) <-> c).
Proof.
case: c => /= verdict.
  by split; split=> // _; apply: holds_unbroken.
by split; split=> // /holds_unbroken.
Qed.

Lemma letterwise_holds o (u v : 'I_k -> ext) s t r :
  (forall i : 'I_k, u i = ext_of (nth Pinf s i)) ->
  (forall i : 'I_k, v i = ext_of (nth Pinf t i)) -> size r = k ->
  (forall i, (i < k)%nat -> pair_verdict o (nth Pinf s i) (nth Pinf t i) (nth false r i)) ->
  letterwise o (holds o) u v <-> summary o r.
Proof.
move=> u_s v_t size_r verdict; have letter i : holds o (u i) (v i) <-> nth false r i.
  by rewrite u_s v_t; apply: (holds_or_broken (verdict i (ltn_ord i))).1.
have forall_letters : (forall i : 'I_k, holds o (u i) (v i)) <-> all idfun r.
  split=> [all_hold|/(all_nthP false) all_true i].
    by apply/(all_nthP false) => i; rewrite size_r => i_lt; apply/(letter (Ordinal i_lt)).
  by apply/letter; apply: all_true; rewrite size_r.
have exists_letter : (exists i : 'I_k, holds o (u i) (v i)) <-> has idfun r.
  split=> [[i /letter true_i]|/(has_nthP false) [i]].
    by apply/(has_nthP false); exists i; rewrite ?size_r.
  by rewrite size_r => i_lt true_i; exists (Ordinal i_lt); apply/letter.
by case: o letter verdict forall_letters exists_letter.
Qed.

Lemma vdecide_correct o u v c : vdecide o u v = Known c ->
  if c then vholds o (vdenote (k := k) u) (vdenote (k := k) v)
  else ~ vunbroken o (vdenote (k := k) u) (vdenote (k := k) v).
Proof.
rewrite /vdecide; case Eu: (veval _ _ _ u) => [s||] //; case Ev: (veval _ _ _ v) => [t||] //=.
have [size_s u_s] := veval_correct zeros_zero Eu.
have [size_t v_t] := veval_correct zeros_zero Ev.
case E: (decide_pairs o s t) => [r||] //= [<-].
have size_st : size s = size t by rewrite size_s size_t.
have [size_r] := decide_pairsP size_st E; rewrite size_s in size_r * => verdict.
have values : all_values (vdenote (k := k) u) (vdenote (k := k) v).
  by move=> i; rewrite u_s v_t; split; apply: has_value_ext_of.
have [holds_r r_holds] := letterwise_holds u_s v_t size_r verdict.
case: (summary o r) holds_r r_holds => [_|holds_r _]; first by move=> /(_ erefl); split.
by move=> /(_ values)/holds_r.
Qed.

Lemma vholds_by o u v : vdecide o u v = Known true ->
  vholds o (vdenote (k := k) u) (vdenote (k := k) v).
Proof. exact: vdecide_correct. Qed.

Lemma vbroken_by o u v : vdecide o u v = Known false ->
  ~ vunbroken o (vdenote (k := k) u) (vdenote (k := k) v).
Proof. exact: vdecide_correct. Qed.

(** *** Values, for chains *)

Definition defined a : found unit := bind (eval prec zeros k a) (fun _ => Known tt).

Lemma has_value_by a : defined a = Known tt -> has_value (denote k a).
Proof.
rewrite /defined; case E: (eval _ _ _ a) => [v||] // _.
by rewrite (eval_correct zeros_zero E); apply: has_value_ext_of.
Qed.

Lemma fails_by o a b : decide o a b = Known false -> ~ holds o (denote k a) (denote k b).
Proof. by move=> /broken_by broken /holds_unbroken. Qed.

Lemma vfails_by o u v : vdecide o u v = Known false ->
  ~ vholds o (vdenote (k := k) u) (vdenote (k := k) v).
Proof. by move=> /vbroken_by broken [values holds_uv]; apply: broken. Qed.

Definition vdefined u v : found unit :=
  bind (veval prec zeros k u) (fun _ => bind (veval prec zeros k v) (fun _ => Known tt)).

Lemma all_values_by u v : vdefined u v = Known tt ->
  all_values (vdenote (k := k) u) (vdenote (k := k) v).
Proof.
rewrite /vdefined; case Eu: (veval _ _ _ u) => [s||] //; case Ev: (veval _ _ _ v) => [t||] // _ i.
have [_ u_s] := veval_correct zeros_zero Eu; have [_ v_t] := veval_correct zeros_zero Ev.
by rewrite u_s v_t; split; apply: has_value_ext_of.
Qed.

End Relations.

(** ** Tactics

    [settle] proves a goal about terms as data by computation. An expression that 256 bits do not
    separate from 0 is proved to be 0 by [tie], if that succeeds, and the computation is repeated
    with that knowledge; otherwise it is separated with more bits. *)

(** Sums and products of what is visibly positive. *)
Ltac positive :=
  repeat first
    [ apply: exp_pos | apply: Rplus_lt_0_compat | apply: Rmult_lt_0_compat
    | apply: Rinv_0_lt_compat | apply: sqrt_lt_R0 | lra ].

(** Field arithmetic, in which logarithms, exponentials and roots are symbols. *)
Ltac tie :=
  solve [cbv [real_of Q2R Qnum Qden]; field; repeat split; apply: Rgt_not_eq; positive].

Ltac computed prec zeros zeros_zero computation rule unsettled :=
  let result := eval vm_compute in (computation prec zeros) in
  lazymatch result with
  | Known _ =>
    apply: (rule prec zeros zeros_zero);
    lazymatch goal with
    | |- _ = result => vm_cast_no_check (erefl result)
    | |- _ => fail "the point decides otherwise"
    end
  | Unsettled ?e => unsettled e
  | Undefined => fail "a term has no value"
  end.

Ltac settled_with_ties zeros zeros_zero computation rule :=
  computed (bits 64) zeros zeros_zero computation rule ltac:(fun e =>
    let e_zero := fresh "e_zero" in
    have e_zero : real_of e = 0%R by tie;
    settled_with_ties (e :: zeros) (conj e_zero zeros_zero) computation rule).

Ltac settled computation rule :=
  computed (bits 64) (@nil expr) I computation rule ltac:(fun _ =>
  computed (bits 128) (@nil expr) I computation rule ltac:(fun _ =>
  computed (bits 256) (@nil expr) I computation rule ltac:(fun _ =>
  first
    [ settled_with_ties (@nil expr) I computation rule
    | computed (bits 512) (@nil expr) I computation rule ltac:(fun e =>
      fail "the sign of" e "is unsettled")]))).

Ltac settle :=
  lazymatch goal with
  | |- holds ?o (denote ?k ?a) (denote ?k ?b) =>
    settled (fun prec zeros => decide prec zeros k o a b)
      (fun prec zeros zero => @holds_by prec zeros k zero o a b)
  | |- ~ unbroken ?o (denote ?k ?a) (denote ?k ?b) =>
    settled (fun prec zeros => decide prec zeros k o a b)
      (fun prec zeros zero => @broken_by prec zeros k zero o a b)
  | |- ~ holds ?o (denote ?k ?a) (denote ?k ?b) =>
    settled (fun prec zeros => decide prec zeros k o a b)
      (fun prec zeros zero => @fails_by prec zeros k zero o a b)
  | |- vholds ?o (@vdenote ?k ?u) (@vdenote _ ?v) =>
    settled (fun prec zeros => vdecide prec zeros k o u v)
      (fun prec zeros zero => @vholds_by prec zeros k zero o u v)
  | |- ~ vunbroken ?o (@vdenote ?k ?u) (@vdenote _ ?v) =>
    settled (fun prec zeros => vdecide prec zeros k o u v)
      (fun prec zeros zero => @vbroken_by prec zeros k zero o u v)
  | |- ~ vholds ?o (@vdenote ?k ?u) (@vdenote _ ?v) =>
    settled (fun prec zeros => vdecide prec zeros k o u v)
      (fun prec zeros zero => @vfails_by prec zeros k zero o u v)
  | |- has_value (denote ?k ?a) =>
    settled (fun prec zeros => defined prec zeros k a)
      (fun prec zeros zero => @has_value_by prec zeros k zero a)
  | |- all_values (@vdenote ?k ?u) (@vdenote _ ?v) =>
    settled (fun prec zeros => vdefined prec zeros k u v)
      (fun prec zeros zero => @all_values_by prec zeros k zero u v)
  end.
