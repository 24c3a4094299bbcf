(** * Tempering takes from every rare letter

    - [C04f_proved]: for [F(P) = P^b / \sum P^b] with [b > 1] and a letter [x] with
      [0 < P(x) < 1/k], on [k] letters, [F(P)(x) < P(x)].

    By Bernoulli's inequality [P(i)^b >= P(x)^b (1 + b (P(i)/P(x) - 1))] at every letter
    [i], so that [\sum P^b >= P(x)^b (k (1 - b) + b / P(x)) > P(x)^b / P(x)]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Majorisation.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials Tempering.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Rare.
Variables (T : finType) (P : T -> R) (x : T) (b : R).
Hypotheses (dP : is_dist P) (b1 : 1 < b) (seen : 0 < P x).
Let q := P x.
Let v := power b q.

Let v0 : 0 < v. Proof. by rewrite /v power_pos //; apply: exp_pos. Qed.

Lemma power_tangent i : v * (1 + b * (P i / q - 1)) <= power b (P i).
Proof.
case: (dist_ge0 i dP) => [pi|<-]; last by rewrite power_0 /Rdiv Rmult_0_l; nra.
have := bernoulli_exp (ln (P i) - ln q) b1.
rewrite /Rminus exp_plus exp_ln // exp_Ropp exp_ln // -/(P i / q) -/(Rminus _ _).
move=> /(Rmult_le_compat_l _ _ _ (Rlt_le _ _ v0)); rewrite -/(Rminus _ _).
have -> : v * exp (b * (ln (P i) + - ln q)) = power b (P i).
  by rewrite /v !power_pos // -exp_plus; congr exp; ring.
by [].
Qed.

Lemma power_total : v * (INR #|T| * (1 - b) + b / q) <= \sum_i power b (P i).
Proof.
have -> : INR #|T| * (1 - b) + b / q = \sum_i (1 + b * (P i / q - 1)).
  have -> : b / q = b / q * (\sum_i P i) by rewrite (dist_sum dP) Rmult_1_r.
  by rewrite -sumR_dist -sumR_mull -sumR_add; apply: eq_sumR => i; rewrite /Rdiv; ring.
by rewrite -sumR_mull; apply: sumR_le => i _; apply: power_tangent.
Qed.

Lemma tempering_rare : INR #|T| * q < 1 -> tempering b P x < q.
Proof.
move=> rare; have Z0 := Z_gt0 b dP; rewrite /tempering -/q -/v.
apply: (Rmult_lt_reg_r _ _ _ Z0).
have -> : v / (\sum_j power b (P j)) * (\sum_j power b (P j)) = v by field; lra.
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ seen) power_total; rewrite -/q.
have -> : q * (v * (INR #|T| * (1 - b) + b / q)) = v * (b - (b - 1) * (INR #|T| * q)).
  by field; rewrite /q; lra.
have : v * 1 < v * (b - (b - 1) * (INR #|T| * q)) by apply: Rmult_lt_compat_l => //; nra.
lra.
Qed.

End Rare.

Theorem C04f_proved : C04f_statement.
Proof.
move=> T T2 P dP b b1 _; rewrite /= in b1; have k0 := cardR_gt0 (dist_card dP).
rewrite (point_vec (ltnW T2)) temper_tempering //; last by lra.
rewrite !dot_fin !vertex_avg /alphabet_size ediv_fin; last exact: Rgt_not_eq.
move=> seen /(Rmult_lt_compat_l _ _ _ k0) rare; apply: tempering_rare => //.
by move: rare; have -> : INR #|T| * (1 / INR #|T|) = 1 by field; lra.
Qed.
