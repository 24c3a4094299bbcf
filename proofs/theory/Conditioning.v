(** * Human answers to the tasks that are escalated

    Hand-stated: each definition carries the words and the formula of its reading.

    Letters are tasks. The model is confident on a region of them; the others are escalated, and
    experts answer these exactly as [P0] would. What is collected has the distribution [P0]
    conditioned on the region that is escalated.

    Definitions, for [p : T -> R] and a region [A : pred T]
    - [mass p A]           [\sum_(i | A i) p i]
    - [cond p A]           [p i / mass p A] on the letters of [A], 0 elsewhere
    - [escalated tau p]    the letters that [p] gives less than [tau]
    - [answers tau p0 p]   [cond p0 (escalated tau p)]: the answers when the model is [p]
    - [C33a_statement], [C33c_statement], [C33d_statement], [C33e_statement]
    - [C25c_statement], [C25d_statement]

    Main results, for a distribution [p] with [0 < mass p A]
    - [cond_dist]          [cond p A] is a distribution
    - [cond_mass]          [mass (cond p A) B = mass p (A and B) / mass p A]: the conditional
                           probability of [B] given [A]
    - [cond_gt0]           [cond p A i] is positive iff [A i] and [0 < p i]
    - [cond_self]          [cond p A =1 p] iff the complement of [A] has no mass
    - [cond_eq]            [cond p A =1 cond p B] iff [A] and [B] have the same letters of
                           positive mass
    - [cond_example], [answers_example]
                           (1/2, 1/4, 1/4) conditioned on its last two letters is (0, 1/2, 1/2);
                           these are the answers to the model (1/2, 1/4, 1/4) at [tau = 1/2] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Extended Language.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Definitions *)

Section Definitions.
Variable T : finType.
Implicit Types (p : T -> R) (A : pred T) (tau : R).

Definition mass p A : R := \sum_(i | A i) p i.

Definition cond p A : T -> R := fun i => if A i then p i / mass p A else 0.

Definition escalated tau p : pred T := fun i => if Rlt_dec (p i) tau then true else false.

Definition answers tau p0 p : T -> R := cond p0 (escalated tau p).

End Definitions.

(** ** C33: the answers have the distribution P0 *)

(** C33a. Let C be the region in which the model is confident, P0(C) < 1, and let Ph be P0
    conditioned on the complement of C. Then Ph = P0.

    Ph = P0( . | not C), P0(C) < 1 => Ph = P0 *)
Definition C33a_statement : Prop :=
  forall (T : finType) (P0 : T -> R) (C : pred T), (2 <= #|T|)%N -> is_dist P0 ->
  mass P0 C < 1 -> cond P0 (predC C) =1 P0.

(** C33c. In the setting of (a), Ph = P0 if and only if P0(C) = 0.

    P0( . | not C) = P0 <=> P0(C) = 0 *)
Definition C33c_statement : Prop :=
  forall (T : finType) (P0 : T -> R) (C : pred T), (2 <= #|T|)%N -> is_dist P0 ->
  mass P0 C < 1 -> (cond P0 (predC C) =1 P0 <-> mass P0 C = 0).

(** C33d. In the setting of (a), D(P0||Ph) = +oo where P0(C) > 0. The divergence is that of the
    language, with values in the extended reals.

    P0(C) > 0 => D(P0 || P0( . | not C)) = +oo *)
Definition C33d_statement : Prop :=
  forall (T : finType) (P0 : T -> R) (C : pred T), (2 <= #|T|)%N -> is_dist P0 ->
  mass P0 C < 1 -> 0 < mass P0 C -> KL (vec P0) (vec (cond P0 (predC C))) = pinf.

(** C33e. In the setting of (a), TV(P0, Ph) = P0(C) and D(Ph||P0) = -ln(1 - P0(C)).

    TV(P0, P0( . | not C)) = P0(C),  D(P0( . | not C) || P0) = -ln(1 - P0(C)) *)
Definition C33e_statement : Prop :=
  forall (T : finType) (P0 : T -> R) (C : pred T), (2 <= #|T|)%N -> is_dist P0 ->
  mass P0 C < 1 ->
  TV (vec P0) (vec (cond P0 (predC C))) = fin (mass P0 C) /\
  KL (vec (cond P0 (predC C))) (vec P0) = fin (- ln (1 - mass P0 C)).

(** ** C25: the answers do not depend on the model *)

(** C25c. Escalate the letters to which the model gives less than tau, 0 < tau <= 1. Whatever
    P0 is, any two models under which letters of P0 are escalated get answers of one distribution.

    P0( . | P(i) < tau) = P0( . | P'(i) < tau) for all models P, P' *)
Definition C25c_statement : Prop :=
  forall (T : finType) (P0 P P' : T -> R) (tau : R), (2 <= #|T|)%N ->
  is_dist P0 -> is_dist P -> is_dist P' -> 0 < tau <= 1 ->
  0 < mass P0 (escalated tau P) -> 0 < mass P0 (escalated tau P') ->
  answers tau P0 P =1 answers tau P0 P'.

(** C25d. In the setting of (c), two models get answers of one distribution if and only if they
    escalate the same letters of P0's support.

    P0( . | P(i) < tau) = P0( . | P'(i) < tau)
      <=> for all i with P0(i) > 0: P(i) < tau <=> P'(i) < tau *)
Definition C25d_statement : Prop :=
  forall (T : finType) (P0 P P' : T -> R) (tau : R), (2 <= #|T|)%N ->
  is_dist P0 -> is_dist P -> is_dist P' -> 0 < tau <= 1 ->
  0 < mass P0 (escalated tau P) -> 0 < mass P0 (escalated tau P') ->
  (answers tau P0 P =1 answers tau P0 P' <->
   forall i, 0 < P0 i -> (P i < tau <-> P' i < tau)).

(** ** Conditioning *)

Section Conditioning.
Variable T : finType.
Implicit Types (p : T -> R) (A B : pred T) (i : T).

Lemma mass_setC p A : is_dist p -> mass p (predC A) = 1 - mass p A.
Proof.
by move=> /dist_sum; rewrite (bigID A) /= -/(mass p A) -/(mass p (predC A)); lra.
Qed.

Lemma mass_ge0 p A : is_dist p -> 0 <= mass p A.
Proof. by move=> [p0 _]; apply: sumR_ge0. Qed.

Lemma mass_term p A i : is_dist p -> A i -> p i <= mass p A.
Proof.
move=> [p0 _] Ai; rewrite /mass (bigD1 i) //=.
have : 0 <= \sum_(j | A j && (j != i)) p j by apply: sumR_ge0.
by lra.
Qed.

Lemma mass0 p A : is_dist p -> mass p A = 0 -> forall i, A i -> p i = 0.
Proof. by move=> pd m0 i /(mass_term pd); have := dist_ge0 i pd; lra. Qed.

Lemma mass_gt0 p A : is_dist p -> 0 < mass p A -> exists2 i, A i & 0 < p i.
Proof.
move=> pd; rewrite /mass big_mkcond => /sumR_exists_gt0 [i].
by case: ifP => [Ai pi|_]; [exists i | lra].
Qed.

Lemma cond_in p A i : A i -> cond p A i = p i / mass p A.
Proof. by rewrite /cond => ->. Qed.

Lemma cond_out p A i : ~~ A i -> cond p A i = 0.
Proof. by rewrite /cond => /negbTE ->. Qed.

Section Given.
Variables (p : T -> R) (A : pred T).
Hypotheses (p_dist : is_dist p) (A0 : 0 < mass p A).

Lemma cond_ge0 i : 0 <= cond p A i.
Proof.
rewrite /cond; case: ifP => _; last exact: Rle_refl.
by apply: Rmult_le_pos; [apply: dist_ge0 | apply/Rlt_le/Rinv_0_lt_compat].
Qed.

Lemma cond_mass B : mass (cond p A) B = mass p (predI A B) / mass p A.
Proof.
rewrite /mass -sumR_div big_mkcond [RHS]big_mkcond; apply: eq_sumR => i /=.
by rewrite /cond; case: (A i); case: (B i).
Qed.

Lemma cond_dist : is_dist (cond p A).
Proof.
split=> [|]; first exact: cond_ge0.
have := cond_mass predT; rewrite /mass (eq_bigl _ _ (fun i => andbT (A i))) => ->.
by field; rewrite -/(mass p A); lra.
Qed.

Lemma cond_gt0 i : 0 < cond p A i <-> A i /\ 0 < p i.
Proof.
split=> [|[Ai pi]]; last by rewrite cond_in //; apply: Rdiv_lt_0_compat.
case: (boolP (A i)) => Ai; last by rewrite cond_out //; lra.
rewrite cond_in // => c0; split=> //; case: (dist_ge0 i p_dist) => // E.
by move: c0; rewrite -E /Rdiv Rmult_0_l; lra.
Qed.

Lemma cond_self : cond p A =1 p <-> mass p (predC A) = 0.
Proof.
split=> [E|E i].
  by apply: sumR0 => i nAi; rewrite -E cond_out.
have m1 : mass p A = 1 by have := mass_setC A p_dist; lra.
case: (boolP (A i)) => Ai; first by rewrite cond_in // m1; field.
by rewrite cond_out // (mass0 p_dist E).
Qed.

End Given.

Lemma cond_sub p A B i : is_dist p -> 0 < mass p A -> 0 < mass p B ->
  cond p A =1 cond p B -> 0 < p i -> A i -> B i.
Proof.
move=> pd A0 B0 E pi Ai; have : 0 < cond p A i by apply/cond_gt0.
by rewrite E => /(cond_gt0 pd B0) [].
Qed.

Lemma mass_eq p A B : is_dist p -> (forall i, 0 < p i -> A i = B i) -> mass p A = mass p B.
Proof.
move=> pd AB; rewrite /mass big_mkcond [RHS]big_mkcond; apply: eq_sumR => i /=.
case: (dist_ge0 i pd) => [pi|<-]; first by rewrite AB.
by case: (A i); case: (B i).
Qed.

Lemma cond_eq p A B : is_dist p -> 0 < mass p A -> 0 < mass p B ->
  (cond p A =1 cond p B <-> forall i, 0 < p i -> A i = B i).
Proof.
move=> pd A0 B0; split=> [E i pi|AB i].
  by apply/idP/idP; [apply: (cond_sub pd A0 B0 E pi) | apply: (cond_sub pd B0 A0 (fsym E) pi)].
rewrite /cond (mass_eq pd AB); case: (dist_ge0 i pd) => [pi|<-]; first by rewrite AB.
by rewrite /Rdiv Rmult_0_l !if_same.
Qed.

Lemma escalatedP tau p i : reflect (p i < tau) (escalated tau p i).
Proof. by rewrite /escalated; case: Rlt_dec; constructor. Qed.

End Conditioning.

(** ** A small instance *)

Section Example.

(** (1/2, 1/4, 1/4), and (0, 1/2, 1/2). *)
Let p : 'I_3 -> R := fun i => if i == ord0 then 1 / 2 else 1 / 4.
Let r : 'I_3 -> R := fun i => if i == ord0 then 0 else 1 / 2.

Lemma mass_example : mass p (predC (pred1 ord0)) = 1 / 2.
Proof. by rewrite /mass big_mkcond !big_ord_recl big_ord0 /p /=; lra. Qed.

Lemma cond_example : cond p (predC (pred1 ord0)) =1 r.
Proof. by move=> i; rewrite /cond mass_example /p /r /=; case: eqP => _ /=; lra. Qed.

Lemma escalated_example : escalated (1 / 2) p =1 predC (pred1 ord0).
Proof. by move=> i; apply/escalatedP/idP; rewrite /p /=; case: eqP => _ //=; lra. Qed.

Lemma answers_example : answers (1 / 2) p p =1 r.
Proof.
move=> i; rewrite -cond_example /answers /cond escalated_example.
by congr (if _ then _ / _ else _); apply: eq_bigl => j; apply: escalated_example.
Qed.

End Example.
