(** * Finite sums and products of real numbers

    The iterated operators of MathComp's [bigop] over the real numbers of the
    standard library, so that [lra], [nra] and [field] apply to their terms.

    - [\sum_(i <- r | P i) F i], [\sum_i F i], ... in [R_scope]: iterated [+].
    - [\prod_(i <- r | P i) F i], ... in [R_scope]: iterated [*].
    A sum takes in the products to its right and ends before [+] and [-]; as the
    right factor of a product it needs parentheses, [a * (\sum_i F i) + b].

    Main results, for [F G : T -> R] on a finite type [T]:
    - [sumR_ge0]: a sum of nonnegative terms is nonnegative.
    - [sumR_le]: [F <= G] termwise gives [\sum F <= \sum G];
      [sumR_lt]: strictly, if one of the terms is strictly smaller.
    - [sumR_eq0]: a sum of nonnegative terms vanishes iff every term does.
    - [sumR_ge_term]: no nonnegative term exceeds the sum.
    - [sumR_le_eq]: termwise order and equal sums force equal terms.
    - [sumR_abs]: [Rabs (\sum F) <= \sum Rabs F].
    - [sumR_CS]: [(\sum F G)^2 <= (\sum F^2) (\sum G^2)] (Cauchy-Schwarz).
    - [sumR_dist]: [n] equal terms, [\sum_(i in T) c = #|T| c]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Addition and multiplication as monoid laws *)

Lemma addRA : associative Rplus. Proof. by move=> x y z; ring. Qed.
Lemma addRC : commutative Rplus. Proof. by move=> x y; ring. Qed.
Lemma add0R : left_id 0 Rplus. Proof. by move=> x; ring. Qed.
Lemma addR0 : right_id 0 Rplus. Proof. by move=> x; ring. Qed.
Lemma mulRA : associative Rmult. Proof. by move=> x y z; ring. Qed.
Lemma mulRC : commutative Rmult. Proof. by move=> x y; ring. Qed.
Lemma mul1R : left_id 1 Rmult. Proof. by move=> x; ring. Qed.
Lemma mulR1 : right_id 1 Rmult. Proof. by move=> x; ring. Qed.
Lemma mul0R : left_zero 0 Rmult. Proof. by move=> x; ring. Qed.
Lemma mulR0 : right_zero 0 Rmult. Proof. by move=> x; ring. Qed.
Lemma mulRDl : left_distributive Rmult Rplus. Proof. by move=> x y z; ring. Qed.
Lemma mulRDr : right_distributive Rmult Rplus. Proof. by move=> x y z; ring. Qed.

Canonical addR_monoid := Monoid.Law addRA add0R addR0.
Canonical addR_comoid := Monoid.ComLaw addRC.
Canonical mulR_monoid := Monoid.Law mulRA mul1R mulR1.
Canonical mulR_comoid := Monoid.ComLaw mulRC.
Canonical mulR_muloid := Monoid.MulLaw mul0R mulR0.
Canonical addR_addoid := Monoid.AddLaw mulRDl mulRDr.

Notation "\sum_ ( i <- r | P ) F" :=
  (\big[Rplus/0%R]_(i <- r | P%B) F%R) : R_scope.
Notation "\sum_ ( i <- r ) F" := (\big[Rplus/0%R]_(i <- r) F%R) : R_scope.
Notation "\sum_ ( m <= i < n | P ) F" :=
  (\big[Rplus/0%R]_(m <= i < n | P%B) F%R) : R_scope.
Notation "\sum_ ( m <= i < n ) F" :=
  (\big[Rplus/0%R]_(m <= i < n) F%R) : R_scope.
Notation "\sum_ ( i | P ) F" := (\big[Rplus/0%R]_(i | P%B) F%R) : R_scope.
Notation "\sum_ i F" := (\big[Rplus/0%R]_i F%R) : R_scope.
Notation "\sum_ ( i : t | P ) F" :=
  (\big[Rplus/0%R]_(i : t | P%B) F%R) (only parsing) : R_scope.
Notation "\sum_ ( i : t ) F" :=
  (\big[Rplus/0%R]_(i : t) F%R) (only parsing) : R_scope.
Notation "\sum_ ( i < n | P ) F" :=
  (\big[Rplus/0%R]_(i < n | P%B) F%R) : R_scope.
Notation "\sum_ ( i < n ) F" := (\big[Rplus/0%R]_(i < n) F%R) : R_scope.
Notation "\sum_ ( i 'in' A | P ) F" :=
  (\big[Rplus/0%R]_(i in A | P%B) F%R) : R_scope.
Notation "\sum_ ( i 'in' A ) F" := (\big[Rplus/0%R]_(i in A) F%R) : R_scope.
Notation "\prod_ ( i <- r | P ) F" :=
  (\big[Rmult/1%R]_(i <- r | P%B) F%R) : R_scope.
Notation "\prod_ ( i <- r ) F" := (\big[Rmult/1%R]_(i <- r) F%R) : R_scope.
Notation "\prod_ ( i | P ) F" := (\big[Rmult/1%R]_(i | P%B) F%R) : R_scope.
Notation "\prod_ i F" := (\big[Rmult/1%R]_i F%R) : R_scope.
Notation "\prod_ ( i < n ) F" := (\big[Rmult/1%R]_(i < n) F%R) : R_scope.

(** ** Linearity, over any list of indices *)

Section Linear.
Variables (I : Type) (r : seq I) (P : pred I).
Implicit Types F G : I -> R.

Lemma sumR_add F G :
  \sum_(i <- r | P i) (F i + G i) =
  \sum_(i <- r | P i) F i + \sum_(i <- r | P i) G i.
Proof. exact: big_split. Qed.

Lemma sumR_mull c F :
  \sum_(i <- r | P i) (c * F i) = c * \sum_(i <- r | P i) F i.
Proof. by rewrite big_distrr. Qed.

Lemma sumR_mulr c F :
  \sum_(i <- r | P i) (F i * c) = (\sum_(i <- r | P i) F i) * c.
Proof. by rewrite big_distrl. Qed.

Lemma sumR_div c F :
  \sum_(i <- r | P i) (F i / c) = (\sum_(i <- r | P i) F i) / c.
Proof. exact: sumR_mulr. Qed.

Lemma sumR_opp F : \sum_(i <- r | P i) (- F i) = - \sum_(i <- r | P i) F i.
Proof. by rewrite (big_morph Ropp Ropp_plus_distr Ropp_0). Qed.

Lemma sumR_sub F G :
  \sum_(i <- r | P i) (F i - G i) =
  \sum_(i <- r | P i) F i - \sum_(i <- r | P i) G i.
Proof. by rewrite /Rminus -sumR_opp -sumR_add. Qed.

Lemma sumR_lin a b F G :
  \sum_(i <- r | P i) (a * F i + b * G i) =
  a * (\sum_(i <- r | P i) F i) + b * (\sum_(i <- r | P i) G i).
Proof. by rewrite sumR_add !sumR_mull. Qed.

Lemma sumR0 F : (forall i, P i -> F i = 0) -> \sum_(i <- r | P i) F i = 0.
Proof. exact: big1. Qed.

Lemma sumR_ge0 F :
  (forall i, P i -> 0 <= F i) -> 0 <= \sum_(i <- r | P i) F i.
Proof.
by move=> F0; apply: (big_ind (Rle 0)) => //; [lra | move=> x y; lra].
Qed.

Lemma sumR_le F G : (forall i, P i -> F i <= G i) ->
  \sum_(i <- r | P i) F i <= \sum_(i <- r | P i) G i.
Proof.
by move=> FG; apply: (big_ind2 Rle) => //; [lra | move=> *; lra].
Qed.

Lemma sumR_abs F :
  Rabs (\sum_(i <- r | P i) F i) <= \sum_(i <- r | P i) Rabs (F i).
Proof.
apply: (big_ind2 (fun x y => Rabs x <= y)) => [|x1 x2 y1 y2 H1 H2|i _].
- by rewrite Rabs_R0; lra.
- by have := Rabs_triang x1 y1; lra.
- lra.
Qed.

End Linear.

Lemma eq_sumR (I : finType) (F G : I -> R) :
  F =1 G -> \sum_i F i = \sum_i G i.
Proof. by move=> FG; apply: eq_bigr => i _. Qed.

(** ** Signs, over a finite type *)

Section Signs.
Variable T : finType.
Implicit Types (i : T) (F G : T -> R).

Lemma sumR_split1 i F : \sum_j F j = F i + \sum_(j | j != i) F j.
Proof. exact: bigD1. Qed.

Lemma sumR_ge_term F i : (forall j, 0 <= F j) -> F i <= \sum_j F j.
Proof.
move=> F0; rewrite (sumR_split1 i).
have : 0 <= \sum_(j | j != i) F j by apply: sumR_ge0 => *; apply: F0.
lra.
Qed.

Lemma sumR_gt0 F i : (forall j, 0 <= F j) -> 0 < F i -> 0 < \sum_j F j.
Proof. by move=> F0 Fi; have := sumR_ge_term i F0; lra. Qed.

Lemma sumR_eq0 F :
  (forall j, 0 <= F j) -> (\sum_j F j = 0 <-> forall j, F j = 0).
Proof.
move=> F0; split=> [S j|Fj]; last by apply: sumR0 => j _.
by have := sumR_ge_term j F0; have := F0 j; lra.
Qed.

Lemma sumR_eq0_in (P : pred T) F i : (forall j, 0 <= F j) ->
  0 = \sum_(j | P j) F j -> P i -> F i = 0.
Proof.
move=> F0 S Pi; rewrite (bigD1 i) //= in S.
have : 0 <= \sum_(j | P j && (j != i)) F j by apply: sumR_ge0.
by have := F0 i; lra.
Qed.

Lemma sumR_exists_gt0 F : 0 < \sum_i F i -> exists i, 0 < F i.
Proof.
move=> S; case: (pickP (fun i => Rlt_dec 0 (F i) : bool)) => [i|none].
  by case: Rlt_dec => // Fi _; exists i.
suff : \sum_i F i <= \sum_(i : T) 0 by rewrite big1_eq; lra.
by apply: sumR_le => i _; move: (none i); case: Rlt_dec => //= *; lra.
Qed.

Lemma sumR_lt F G i : (forall j, F j <= G j) -> F i < G i ->
  \sum_j F j < \sum_j G j.
Proof.
move=> FG FGi; have : 0 < \sum_j (G j - F j).
  by apply: (@sumR_gt0 _ i) => [j|]; [have := FG j|]; lra.
by rewrite sumR_sub; lra.
Qed.

Lemma sumR_le_eq F G : (forall j, F j <= G j) ->
  \sum_j F j = \sum_j G j -> F =1 G.
Proof.
move=> FG S i; case: (Rle_lt_or_eq_dec _ _ (FG i)) => // lt.
by have := sumR_lt FG lt; lra.
Qed.

Lemma sumR_exists_lt F G : \sum_i F i < \sum_i G i -> exists i, F i < G i.
Proof.
move=> S; have [|i Hi] := @sumR_exists_gt0 (fun i => G i - F i).
  by rewrite sumR_sub; lra.
by exists i; lra.
Qed.

Lemma sumR_dist c : \sum_(i : T) c = INR #|T| * c.
Proof.
rewrite big_const cardT; elim: (size _) => [|n IH]; first by rewrite /=; ring.
by rewrite iterS IH S_INR; ring.
Qed.

Lemma sumR_pick i F : \sum_j (if j == i then F j else 0) = F i.
Proof. by rewrite -big_mkcond big_pred1_eq. Qed.

Lemma sumR_CS F G :
  (\sum_i F i * G i) ^ 2 <= (\sum_i F i ^ 2) * (\sum_i G i ^ 2).
Proof.
set S := \sum_i F i * G i; set A := \sum_i F i ^ 2; set B := \sum_i G i ^ 2.
have quad x : 0 <= A - 2 * x * S + x ^ 2 * B.
  rewrite -!sumR_mull -sumR_sub -sumR_add; apply: sumR_ge0 => i _.
  by have -> : F i ^ 2 - 2 * x * (F i * G i) + x ^ 2 * G i ^ 2 =
    (F i - x * G i) ^ 2; [ring | apply: pow2_ge_0].
have B0 : 0 <= B by apply: sumR_ge0 => i _; apply: pow2_ge_0.
case: (Rle_lt_or_eq_dec _ _ B0) => [Bpos|B_eq0].
  have /(Rmult_le_compat_l B _ _ B0) := quad (S / B).
  have -> : B * (A - 2 * (S / B) * S + (S / B) ^ 2 * B) = A * B - S ^ 2.
    by field; lra.
  lra.
have G0 i : G i = 0.
  have GG0 j : 0 <= G j ^ 2 by apply: pow2_ge_0.
  have /(sumR_eq0 GG0)/(_ i) H : \sum_j G j ^ 2 = 0 by rewrite -/B -B_eq0.
  by apply: Rsqr_0_uniq; rewrite Rsqr_pow2.
have -> : S = 0 by apply: sumR0 => i _; rewrite G0; ring.
by rewrite -B_eq0; lra.
Qed.

End Signs.

(** ** Sums over an explicit number of letters *)

Section Ordinals.

Lemma sumR_ord0 (F : 'I_0 -> R) : \sum_i F i = 0.
Proof. exact: big_ord0. Qed.

Lemma sumR_ord_recl n (F : 'I_n.+1 -> R) :
  \sum_i F i = F ord0 + \sum_(i < n) F (lift ord0 i).
Proof. exact: big_ord_recl. Qed.

Lemma sumR_ord_recr n (F : 'I_n.+1 -> R) :
  \sum_i F i = \sum_(i < n) F (widen_ord (leqnSn n) i) + F ord_max.
Proof. exact: big_ord_recr. Qed.

Lemma sumR_nth (s : seq R) : \sum_(i < size s) nth 0 s i = \sum_(x <- s) x.
Proof. by rewrite (big_nth 0) big_mkord. Qed.

Lemma sumR_seq_cons x (s : seq R) : \sum_(y <- x :: s) y = x + \sum_(y <- s) y.
Proof. exact: big_cons. Qed.

Lemma sumR_ord1 (F : 'I_1 -> R) : \sum_i F i = F ord0.
Proof. by rewrite big_ord_recl big_ord0 Rplus_0_r. Qed.

Lemma sumR_ord2 (F : 'I_2 -> R) : \sum_i F i = F ord0 + F ord_max.
Proof. by rewrite sumR_ord_recr sumR_ord1; congr (F _ + F _); apply: val_inj. Qed.

Lemma sumR_bool (F : bool -> R) : \sum_b F b = F true + F false.
Proof. exact: big_bool. Qed.

End Ordinals.
