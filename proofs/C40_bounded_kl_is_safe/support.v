(** * C40: what a small divergence says about impossible outputs

    A share [s] of the outputs is impossible under [P0] where the model is [(1 - s) Q + s R] and no
    letter has mass under both [P0] and [R].

    - [C40a_proved]  [s <= 1 - e^-KL(P0, (1 - s) Q + s R)];
    - [C40b_proved]  for [Q = P0] this is an equality: [KL(P0, (1 - s) P0 + s R) = - ln (1 - s)].

    At [s = 1] the divergences are infinite. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Readings.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Support.

Variable T : finType.
Variables p w : T -> R.
Hypotheses (dp : is_dist p) (dw : is_dist w).

Lemma apart : holds Eq (dot (vec p) (vec w)) (fin 0) -> forall i, 0 < p i -> w i = 0.
Proof.
rewrite dot_fin => -[S]; apply: (off_support _ _ S) => i; exact: dist_ge0.
Qed.

Hypothesis w0 : forall i, 0 < p i -> w i = 0.

Lemma lost : KL (vec p) (vec w) = pinf.
Proof.
have [i pi] := dist_exists dp; case: (KLP dp dw) => // pw.
by have := not_dom_intro pi (w0 pi).
Qed.

(** On the letters of [p] the model is [(1 - s) q]. *)
Lemma leak s q : is_dist q -> 0 <= s < 1 -> dom p (blend s q w) ->
  - ln (1 - s) <= kl p (blend s q w).
Proof.
move=> dq s01 pm; set m := blend s q w; have s0 : 0 < / (1 - s) by apply: Rinv_0_lt_compat; lra.
have m0 i : 0 <= m i by apply: blend_ge0 => //; [lra | apply: dist_ge0..].
have mE i : 0 < p i -> m i = (1 - s) * q i by move=> pi; rewrite /m /blend w0 //; ring.
have pq : dom p q.
  move=> i qi; case: (dist_ge0 i dp) => // pi; apply: pm.
  by rewrite -/m mE // qi Rmult_0_r.
have le i : 0 < p i -> / (1 - s) * m i <= q i.
  by move=> /mE ->; right; field; lra.
have := kl_le_scale dp s0 m0 pm le; rewrite ln_Rinv; last lra.
by have := kl_ge0 dp dq pq; lra.
Qed.

End Support.

Theorem C40a_proved : C40a_statement.
Proof.
move=> T T2 P0 Q R' dP0 dQ dR s /fin_le s0 /fin_le s1 /(apart dP0 dR) w0.
case: s1 => [s1|->]; last by rewrite mix_full (lost dP0 dR w0) /=; lra.
have dm : is_dist (blend s Q R') by apply: blend_dist => //; lra.
rewrite mix_vec; case: (KLP dP0 dm) => m /=; last by lra.
have s01 : 0 <= s < 1 by lra.
have L := leak dP0 dR w0 dQ s01 m.
suff : exp (- kl P0 (blend s Q R')) <= 1 - s by lra.
by apply: exp_le_ln; lra.
Qed.

Theorem C40b_proved : C40b_statement.
Proof.
move=> T T2 P0 R' dP0 dR s /fin_le s0 /fin_le s1 /(apart dP0 dR) w0.
case: s1 => [s1|->]; last by rewrite mix_full (lost dP0 dR w0) no_rest.
have s01 : 0 <= s < 1 by lra.
rewrite mix_vec esub_fin elog_fin; last lra.
rewrite KL_dom //=; [by rewrite kl_off_support | by apply: blend_dist => //; lra |].
exact: (blend_dom_l (proj1 dP0) (proj1 dR)).
Qed.
