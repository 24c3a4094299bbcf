(** * C04: rare letters under truncation and tempering

    Truncation divides the survivors by the kept mass, so that it raises them.
    The three letters (6/10, 25/100, 15/100) without the last become
    (12/17, 5/17, 0), and the second, rarer than 1/3 before, has risen from 0.25
    to 0.29. All the rules drop that letter: keeping two letters, dropping one a
    generation, keeping a mass of 0.8.

    Main results
    - [C04e_refuted]   a rare letter that survives truncation rises
    - [C04g_proved]    tempering with [b > 1] lowers [x] exactly when
                       [P(x)^(b-1) < \sum_y P(y)^b]
    - [C04h_proved]    survivors are multiplied by 1/(kept mass) *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Paths Majorisation Letters.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Truncation *)

Theorem C04h_proved : C04h_statement.
Proof.
move=> T P P' S c Pd P'd S0 inS outS x xS; set m := \sum_(y in S) P y in S0 *.
have cm : c * m = 1.
  rewrite -(dist_sum P'd) /m -sumR_mull [RHS](bigID (mem S)) /= [X in _ + X]sumR0 //.
  by rewrite Rplus_0_r; apply: eq_bigr => y /inS.
have -> : P' x = P x / m by rewrite inS // -[c]Rmult_1_r -(Rinv_r m) -?Rmult_assoc ?cm /Rdiv; [ring | lra].
split=> // Px m1; apply: (Rmult_lt_reg_r m) => //.
by have -> : P x / m * m = P x by [field; lra]; nra.
Qed.

Definition three (i : 'I_3) : R :=
  match val i with 0%N => 60 / 100 | 1%N => 25 / 100 | _ => 15 / 100 end.

Definition first_two : {set 'I_3} := [set i : 'I_3 | (val i < 2)%N].

Lemma three_dist : is_dist three.
Proof.
split=> [[[|[|[|]]] //= i3]|]; rewrite /three /=; try lra.
by rewrite !big_ord_recl big_ord0 /=; lra.
Qed.

Lemma first_two_likely : most_likely three first_two.
Proof.
split; last by exists ord0; rewrite ?inE // /three /=; lra.
by move=> [[|[|[|]]] //= i3] [[|[|[|]]] //= j3]; rewrite !inE // /three /=; lra.
Qed.

Lemma kept_mass : \sum_(j in first_two) three j = 85 / 100.
Proof.
rewrite big_mkcond !big_ord_recl big_ord0 !inE /three /=; lra.
Qed.

Theorem C04e_refuted : ~ C04e_statement.
Proof.
have three_up : (2 <= #|[finType of 'I_3]|)%N by rewrite card_ord.
pose second : 'I_3 := @Ordinal 3 1 isT; pose third : 'I_3 := @Ordinal 3 2 isT.
move=> /(_ _ three first_two three_up three_dist first_two_likely) H.
have : truncation three first_two second < three second.
  apply: H; first by exists third; rewrite ?inE // /three /=; lra.
  by rewrite card_ord /three /=; lra.
by rewrite /truncation inE /= kept_mass /three /=; lra.
Qed.

(** ** Tempering *)

Theorem C04g_proved : C04g_statement.
Proof.
move=> T P b x Pd b1 Px; set Z := \sum_y _; have pb : power b (P x) = P x * power (b - 1) (P x).
  rewrite !power_pos // -{2}(exp_ln _ Px) -exp_plus; congr exp; ring.
have Z0 : 0 < Z.
  apply: (@sumR_gt0 _ _ x) => [y|]; first by apply/power_ge0/dist_ge0.
  by rewrite power_pos //; apply: exp_pos.
have cancel : P x * power (b - 1) (P x) / Z * Z = P x * power (b - 1) (P x) by field; lra.
rewrite pb; split=> [lt|lt].
  by have := Rmult_lt_compat_r _ _ _ Z0 lt; rewrite cancel => /Rmult_lt_reg_l; apply.
by apply: (Rmult_lt_reg_r Z) => //; rewrite cancel; apply: Rmult_lt_compat_l.
Qed.
