(** * Facts about one anchored step that several claims use

    Each holds for all distributions, with infinite divergences included.

    Main results, with [m = mix (fin a) (vec q) (vec h)] and [0 < a <= 1]
    - [floor_step]       [KL p m <= - ln a + KL p h]: the human part bounds the step, wherever it
                         starts;
    - [self_floor_step]  [KL p m <= - ln a] for [h = p];
    - [self_step]        [KL p m <= KL p q] for [h = p]: the step never leads away from [p];
    - [largest_one]      a distribution whose largest entry is 1 is a vertex;
    - [no_rest]          [- ln (1 - 1) = +oo];
    - [var_vari], [mean_avg]
                         [var] and [mean] as the sums of [Moments]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Moments Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Readings.

Variable T : finType.
Implicit Types p q h x : T -> R.

(** ** Divergence after one step *)

Lemma floor_step p q h a : is_dist p -> is_dist q -> is_dist h -> 0 < a -> a <= 1 ->
  unbroken Le (KL (vec p) (mix (fin a) (vec q) (vec h))) (- elog (fin a) + KL (vec p) (vec h))%ext.
Proof.
move=> dp dq dh a0 a1; rewrite mix_vec elog_fin //.
case: (KLP dp dh) => ph; last exact: unbroken_pinf_r.
rewrite KL_dom //=; [|exact: dist_mix|exact: (dom_blend_r (proj1 dq) (proj1 dh))].
by apply: (kl_floor dp (proj1 dq) (proj1 dh)).
Qed.

Lemma self_floor_step p q a : is_dist p -> is_dist q -> 0 < a -> a <= 1 ->
  unbroken Le (KL (vec p) (mix (fin a) (vec q) (vec p))) (- elog (fin a))%ext.
Proof.
move=> dp dq a0 a1; have := floor_step dp dq dp a0 a1.
by rewrite (KL_dom dp dp) // kl_refl elog_fin //= Rplus_0_r.
Qed.

Lemma self_step p q a : is_dist p -> is_dist q -> 0 < a -> a <= 1 ->
  unbroken Le (KL (vec p) (mix (fin a) (vec q) (vec p))) (KL (vec p) (vec q)).
Proof.
move=> dp dq a0 a1; case: (KLP dp dq) => pq; last exact: unbroken_pinf_r.
rewrite mix_vec KL_dom //=; [|exact: dist_mix|exact: (dom_blend_r (proj1 dq) (proj1 dp))].
have a01 : 0 <= a <= 1 by lra.
by have := kl_self_le dp dq a01 pq; have := kl_ge0 dp dq pq; nra.
Qed.

Lemma no_rest : (- elog (fin 1 - fin 1) = pinf)%ext.
Proof. by rewrite esub_fin Rminus_diag_eq // elog_0. Qed.

(** ** Vertices *)

Lemma largest_one p : is_dist p -> holds Eq (largest (vec p)) (fin 1) ->
  exists i, p =1 vertex i.
Proof.
move=> dp; have [j [_ ->]] := largest_fin p (dist_card dp).
by move=> [pj]; exists j; apply: dist_vertex.
Qed.

(** ** Moments *)

Lemma mean_avg p x : mean (vec p) (vec x) = fin (avg p x).
Proof. exact: mean_fin. Qed.

Lemma var_vari p x : var (vec p) (vec x) = fin (vari p x).
Proof. by rewrite var_fin; congr fin; apply: eq_sumR => i; rewrite /avg; ring. Qed.

End Readings.
