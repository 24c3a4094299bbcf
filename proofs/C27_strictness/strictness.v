(** * C27: when the divergence falls strictly

    - [C27b_proved]  with exact human data [KL(P0, (1 - alpha) Pt + alpha P0) < KL(P0, Pt)] for
                     [0 < alpha <= 1], unless [Pt = P0].
    - [C27c_proved]  the same of the current model [Pn], which is mixed before training.
    - [C27f_proved]  [(1 - alpha) D < D] for [D = KL(P0, Pt)] with [0 < D < oo].

    Both rest on [kl_gt0] and on convexity ([kl_self_lt]); where [KL(P0, Pt)] is infinite, the
    mixture has a finite divergence already, since it covers every letter of [P0]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma exact_data_help (T : finType) (p q : T -> R) a :
  is_dist p -> is_dist q -> 0 < a -> a <= 1 -> ~ q =1 p ->
  unbroken Lt (KL (vec p) (mix (fin a) (vec q) (vec p))) (KL (vec p) (vec q)).
Proof.
move=> dp dq a0 a1 ne; rewrite mix_vec KL_dom //; last first.
- exact: (blend_dom_r (proj1 dq) (proj1 dp)).
- exact: dist_mix.
case: (KLP dp dq) => //= d.
by apply: kl_self_lt => // E; apply: ne => i.
Qed.

Theorem C27b_proved : C27b_statement.
Proof.
move=> T T2 P0 Pt dP0 dPt alpha /fin_lt a0 /fin_le a1 /vholds_ne ne.
exact: exact_data_help.
Qed.

Theorem C27c_proved : C27c_statement.
Proof.
move=> T T2 P0 Pn dP0 dPn alpha /fin_lt a0 /fin_le a1 /vholds_ne ne.
exact: exact_data_help.
Qed.

Theorem C27f_proved : C27f_statement.
Proof.
move=> T T2 P0 Pt dP0 dPt alpha /fin_lt a0 /fin_le a1 /vholds_ne ne.
case: (KLP dP0 dPt) => //= d _.
have : 0 < kl P0 Pt by apply: kl_gt0 => // E; apply: ne => i.
by move=> kl0; have := Rmult_lt_0_compat _ _ a0 kl0; lra.
Qed.
