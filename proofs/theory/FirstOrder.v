(** * The values of an anchored step, and its first order

    A step of anchoring moves the model [q] to [blend a q h]. The lemmas here give the values that
    a printed statement about such a step can take, infinite ones included, and the two facts about
    its first order from which conditions on [mean_ratio] follow: the gain
    [kl p q - kl p (blend a q h)] starts at 0 with the slope [ratio p h q - 1], and stays below
    that slope ([kl_first_order], [kl_slope_exists]).

    Definitions
    - [KL_value p q x]  what [KL (vec p) (vec q) = x] can be: [fin (kl p q)] under domination,
                        [pinf] without

    Main results, for distributions [p], [q], [h]
    - [KLP]             [KL_value p q (KL (vec p) (vec q))]
    - [mean_ratio_dom]  [mean_ratio (vec p) (vec h) (vec q) = fin (ratio p h q)] where [q]
                        dominates [p]
    - [mean_ratio_lost] [mean_ratio (vec p) (vec h) (vec q) = pinf] where a letter of [p] and [h]
                        is missing from [q]
    - [mix_full]        [mix (fin 1) (vec q) (vec h) = vec h]
    - [rest_pinf], [rest_full]
                        [(1 - a) * D] is [oo] at [D = oo] for [a < 1], and 0 for [a = 1]
    - [kl_segment]      [b * kl p (blend a q h) <= (b - a) * kl p q + a * kl p (blend b q h)]
                        for [0 < a <= b <= 1]: a gain at [b] is a gain at every [a] below
    - [dom_smaller]     a letter covered at a weight [b] is covered at every weight [a < b]
    - [closer_helps]    [KL(p, h) < KL(p, q)] gives [KL(p, blend a q h) < KL(p, q)] for
                        [0 < a <= 1], infinite divergences included
    - [fin_lt], [fin_le], [fin_gt]
                        relations between real values
    - [vholds_eq], [vholds_ne], [vunbroken_eq]
                        relations between vectors, letter by letter *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Values.

Variable T : finType.
Implicit Types p q h : T -> R.

(** ** Divergences *)

Variant KL_value p q : ext -> Prop :=
  | KL_real of dom p q : KL_value p q (fin (kl p q))
  | KL_infinite of ~ dom p q : KL_value p q pinf.

Lemma KLP p q : is_dist p -> is_dist q -> KL_value p q (KL (vec p) (vec q)).
Proof.
move=> [p0 _] [q0 _].
by case: (KL_cases p0 q0) => [[pq ->]|[pq ->]]; [apply: KL_real | apply: KL_infinite].
Qed.

Lemma KL_dom p q : is_dist p -> is_dist q -> dom p q -> KL (vec p) (vec q) = fin (kl p q).
Proof. by move=> [p0 _] [q0 _]; apply: KL_fin. Qed.

(** [(1 - a) * D], also at [D = oo]. *)
Lemma rest_pinf a : a < 1 -> ((fin 1 - fin a) * pinf = pinf)%ext.
Proof. by move=> a1; rewrite esub_fin emul_pos_pinf //; lra. Qed.

Lemma rest_full p q : is_dist p -> is_dist q ->
  ((fin 1 - fin 1) * KL (vec p) (vec q) = fin 0)%ext.
Proof.
move=> dp dq; rewrite esub_fin Rminus_diag_eq //.
by case: (KLP dp dq) => _; rewrite ?emul_0_pinf // emul_fin Rmult_0_l.
Qed.

(** ** Mean ratios *)

Lemma mean_ratio_dom p h q : is_dist p -> is_dist h -> is_dist q -> dom p q ->
  mean_ratio (vec p) (vec h) (vec q) = fin (ratio p h q).
Proof. by move=> [p0 _] [h0 _] [q0 _] pq; apply: mean_ratio_fin => // i /pq ->; ring. Qed.

Lemma mean_ratio_lost p h q i : is_dist p -> is_dist h -> is_dist q ->
  0 < p i -> 0 < h i -> q i = 0 -> mean_ratio (vec p) (vec h) (vec q) = pinf.
Proof.
move=> [p0 _] [h0 _] [q0 _] pi hi qi; apply: (@mean_ratio_pinf _ _ _ _ _ _ _ i) => //.
exact: Rmult_lt_0_compat.
Qed.

(** ** Mixtures *)

Lemma mix_full q h : mix (fin 1) (vec q) (vec h) = vec h.
Proof. by rewrite mix_vec; apply: functional_extensionality => i; rewrite /vec blend1. Qed.

Lemma dist_mix a q h : 0 < a -> a <= 1 -> is_dist q -> is_dist h -> is_dist (blend a q h).
Proof. by move=> a0 a1; apply: blend_dist; lra. Qed.

Lemma dom_smaller p q h a b : is_dist q -> is_dist h -> 0 < a < b -> b <= 1 ->
  dom p (blend b q h) -> dom p (blend a q h).
Proof.
move=> [q0 _] [h0 _] ab b1 pb i E; apply: pb; move: E.
have := q0 i; have := h0 i; rewrite /blend => hi qi E.
have aq : 0 <= (1 - a) * q i by nra.
have -> : q i = 0 by nra.
have -> : h i = 0 by nra.
by ring.
Qed.

(** The chord from the model to the mixture of weight [b]. *)
Lemma kl_segment p q h a b : is_dist p -> is_dist q -> is_dist h -> 0 < a < b -> b <= 1 ->
  dom p q -> dom p (blend b q h) ->
  b * kl p (blend a q h) <= (b - a) * kl p q + a * kl p (blend b q h).
Proof.
move=> dp [q0 _] [h0 _] ab b1 pq pb.
have p_0 : dom p (blend 0 q h) by apply: dom_blend_l => //; lra.
have := kl_chord dp q0 h0 (Rle_refl 0) ab b1 p_0 pb.
by rewrite kl_blend0 !Rminus_0_r.
Qed.

(** Data closer to [p] than the model lower the divergence, whatever their weight. *)
Lemma closer_helps p q h a : is_dist p -> is_dist q -> is_dist h -> 0 < a -> a <= 1 ->
  holds Lt (KL (vec p) (vec h)) (KL (vec p) (vec q)) ->
  unbroken Lt (KL (vec p) (mix (fin a) (vec q) (vec h))) (KL (vec p) (vec q)).
Proof.
move=> dp dq dh a0 a1; case: (KLP dp dh) => e; last by case: (KLP dp dq).
move=> lt; rewrite mix_vec KL_dom //; [|exact: dist_mix|exact: (dom_blend_r (proj1 dq) (proj1 dh))].
case: (KLP dp dq) lt => //= d lt; have a01 : 0 <= a <= 1 by lra.
have := kl_convex dp (proj1 dq) (proj1 dh) a01 d e.
by have := Rmult_lt_compat_l _ _ _ a0 lt; lra.
Qed.

(** ** Relations *)

Lemma fin_lt x y : holds Lt (fin x) (fin y) -> x < y. Proof. by []. Qed.
Lemma fin_le x y : holds Le (fin x) (fin y) -> x <= y. Proof. by []. Qed.
Lemma fin_gt x y : holds Gt (fin x) (fin y) -> y < x. Proof. by []. Qed.

Lemma vholds_eq p q : vholds Eq (vec p) (vec q) -> p =1 q.
Proof. by case=> _ pq i; case: (pq i). Qed.

Lemma vholds_ne p q : vholds Ne (vec p) (vec q) -> ~ p =1 q.
Proof. by case=> _ [i pq] E; apply: pq; rewrite E. Qed.

Lemma vunbroken_eq p q : p =1 q -> vunbroken Eq (vec p) (vec q).
Proof. by move=> E _ i; rewrite /vec E. Qed.

End Values.
