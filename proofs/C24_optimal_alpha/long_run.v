(** * C24: the best weight in the long run

    A mean is estimated anew in every generation, from [n] fresh draws with
    weight [w] and [m] draws of the current model with weight [1 - w].

    - [C24g_proved]   the variance tends to
                      [v (w^2 / n + (1 - w)^2 / m) / (1 - (1 - w)^2)] from every
                      current model, and [(sqrt (r^2 + 4 r) - r) / 2], [r = n / m],
                      is the one weight where this is least.
    - [C24c_refuted]  so the best weight does not rise with the divergence of the
                      current model. The fresh draws are -1 or 1, with probability
                      1/2 each. A current model of mean 0 has the same law; one of
                      mean 1 draws -1, 1, 3 with probabilities 1/8, 3/4, 1/8. Both
                      have variance 1, the divergences are 0 and [ln (8/3) / 2], and
                      the best weight is the same. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Moments.
From CollapseAudit.theory Require Import Extended Language Transfer Weights.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C24g_proved : C24g_statement.
Proof.
split; last exact: best_weight1.
move=> S T n m p x law label theta0 v n0 m0 v0 setting theta; split.
- by move=> w; apply: (var_tends n0 m0 setting).
- exact: (var_grows n0 m0 v0 setting).
- by move=> w; apply: (optimalE n0 m0 v0 setting).
Qed.

(** ** Two current models *)

Definition fair (b : bool) : R := 1 / 2.
Definition sign (b : bool) : R := if b then 1 else -1.

Definition three (a b c : R) (i : 'I_3) : R :=
  match val i with 0%N => a | 1%N => b | _ => c end.

Definition masses (theta : R) : 'I_3 -> R :=
  if Req_EM_T theta 1 then three (1 / 8) (3 / 4) (1 / 8) else three (1 / 2) (1 / 2) 0.

Definition points (theta : R) : 'I_3 -> R :=
  if Req_EM_T theta 1 then three (-1) 1 3 else three (theta - 1) (theta + 1) (theta + 3).

Lemma sum3 (F : 'I_3 -> R) : \sum_i F i = F ord0 + F (lift ord0 ord0) + F ord_max.
Proof.
rewrite !sumR_ord_recl sumR_ord0.
have -> : lift ord0 (lift ord0 ord0) = ord_max :> 'I_3 by apply: val_inj.
by ring.
Qed.

Lemma models_setting : refitting fair sign masses points 0 1.
Proof.
split.
- by split=> [b|]; rewrite ?sumR_bool /fair; lra.
- by rewrite /avg sumR_bool /fair /sign; lra.
- by rewrite /vari /avg !sumR_bool /fair /sign; field.
move=> theta; rewrite /masses /points; case: Req_EM_T => [t1|t1] /=.
  split; rewrite ?t1; [|by rewrite /avg sum3 /three /=; field|].
    by split=> [[[|[|i]] ?]|]; rewrite ?sum3 /three /=; lra.
  by rewrite /vari /avg !sum3 /three /=; field.
split; [|by rewrite /avg sum3 /three /=; field|].
  by split=> [[[|[|i]] ?]|]; rewrite ?sum3 /three /=; lra.
by rewrite /vari /avg !sum3 /three /=; field.
Qed.

Lemma hit x t a : x = t -> (if Req_EM_T x t then a else 0) = a.
Proof. by case: Req_EM_T. Qed.

Lemma miss x t a : x <> t -> (if Req_EM_T x t then a else 0) = 0.
Proof. by case: Req_EM_T. Qed.

Lemma mass3 a b c x y z t : mass_at (three a b c) (three x y z) t =
  (if Req_EM_T x t then a else 0) + (if Req_EM_T y t then b else 0) +
  (if Req_EM_T z t then c else 0).
Proof. by rewrite /mass_at sum3. Qed.

Lemma mass_of_0 : (fun b => mass_at (masses 0) (points 0) (sign b)) =1 fair.
Proof.
move=> b; rewrite /masses /points; case: Req_EM_T => [|t1] /=; first lra.
rewrite mass3 /fair /sign; case: b.
  by rewrite miss 1?hit ?miss; try move=> e; lra.
by rewrite hit ?miss; try move=> e; lra.
Qed.

Lemma mass_of_1 : (fun b => mass_at (masses 1) (points 1) (sign b)) =1
  fun b => if b then 3 / 4 else 1 / 8.
Proof.
move=> b; rewrite /masses /points; case: Req_EM_T => [t1|] /=; last lra.
rewrite mass3 /sign; case: b.
  by rewrite miss 1?hit ?miss; try move=> e; lra.
by rewrite hit ?miss; try move=> e; lra.
Qed.

Lemma sign_inj : injective sign.
Proof. by case=> -[] //=; rewrite /sign; lra. Qed.

Lemma separations : holds Lt (separation fair sign (masses 0) (points 0))
                             (separation fair sign (masses 1) (points 1)).
Proof.
have f0 b : 0 <= fair b by rewrite /fair; lra.
rewrite /separation !KL_fin; first 1 last.
- by [].
- by move=> b; rewrite mass_of_1; case: b; lra.
- by move=> b; rewrite mass_of_1; case: b; lra.
- by [].
- by move=> b; rewrite mass_of_0; apply: f0.
- by move=> b; rewrite mass_of_0.
rewrite (eq_kl (fun=> erefl) mass_of_0) (eq_kl (fun=> erefl) mass_of_1) kl_refl /= /kl sumR_bool.
have : ln (1 / 2 * (1 / 2)) > ln (3 / 4 * (1 / 8)) by apply: ln_increasing; lra.
by rewrite !ln_mult /fair; lra.
Qed.

Theorem C24c_refuted : ~ C24c_statement.
Proof.
move=> H; have best := proj2 (optimalE (n := 1) (m := 1) isT isT Rlt_0_1 models_setting _ _) erefl.
have := H _ _ 1%N 1%N _ _ _ _ _ _ isT isT Rlt_0_1 sign_inj models_setting _ _ _ _ separations
  (best 0) (best 1).
exact: Rlt_irrefl.
Qed.
