(** * How far from [P0] an update leads, near [P0]

    Hand-stated reading. The loop is order (ii) of [theory/Orders.v] with exact
    human data: [P' = (1 - a) F(P) + a P0], [F] noiseless, [F(P0) = P0].

    Definitions, for a norm [N] on vectors [T -> R]
    - [is_norm N]              the triangle inequality, [N (c v) = |c| N v], and
                               [c |v i| <= N v] for some [c > 0] (on finitely many
                               letters: [N v = 0] only at [v = 0])
    - [gap N P0 p]             [N (p - P0)]
    - [gain_at_most N F P0 g]  [N (F(P) - P0) <= (g + o(1)) N (P - P0)] as P -> P0
    - [gain_at_least N K F P0 g]
                               [N (F(P) - P0) >= (g - o(1)) N (P - P0)] as P -> P0
                               in the directions [K], which [F] does not leave
    - [cone K]                 with a direction its positive multiples
    - [attracts N F a P0]      [P0] is locally asymptotically stable
    - [repels N K F a P0]      [P0] is unstable: runs leave from as near as one
                               likes, and from every start in [K] near [P0]
    - [total v]                [\sum_i |v i|]; [gap total P0 p] is twice TV(P0, p)
    - [C31i_statement], [C31m_statement]

    Main results
    - [gap_step]               one step multiplies the gap of the update by [1 - a]
    - [near_converges]         [P_n -> P0] in a norm gives [D(P0||P_n) -> 0], if
                               [P0] has full support
    - [stable_above], [leaves_below], [unstable_below]
                               the two sides of [a = 1 - 1/g] *)

From Coq Require Import Reals Lra FunctionalExtensionality Classical_Prop.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring Majorisation.
From CollapseAudit.theory Require Import Extended Language Heterozygosity Limits Orders.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.

Variable T : finType.
Implicit Types (N : (T -> R) -> R) (F : (T -> R) -> T -> R) (p u v : T -> R).
Implicit Types K : (T -> R) -> Prop.

Definition is_norm N : Prop :=
  [/\ forall u v, N (fun i => u i + v i) <= N u + N v,
      forall c v, N (fun i => c * v i) = Rabs c * N v &
      exists2 c, 0 < c & forall v i, c * Rabs (v i) <= N v].

Definition gap N (P0 p : T -> R) : R := N (fun i => p i - P0 i).

Definition gain_at_most N F P0 (g : R) : Prop := forall eps, 0 < eps ->
  exists2 delta, 0 < delta & forall p, is_dist p -> gap N P0 p < delta ->
  gap N P0 (F p) <= (g + eps) * gap N P0 p.

Definition cone K : Prop := forall c v, 0 < c -> K v -> K (fun i => c * v i).

Definition gain_at_least N K F P0 (g : R) : Prop := forall eps, 0 < eps ->
  exists2 delta, 0 < delta & forall p, is_dist p -> gap N P0 p < delta ->
  K (fun i => p i - P0 i) ->
  K (fun i => F p i - P0 i) /\ (g - eps) * gap N P0 p <= gap N P0 (F p).

Definition anchored_run F (a : R) P0 (P : nat -> T -> R) : Prop :=
  is_run (anchored updated_then_mixed (noiseless F) a P0) P.

(** Stable: a run that starts near [P0] stays near it; and it tends to [P0]. *)
Definition attracts N F (a : R) P0 : Prop :=
  (forall eps, 0 < eps -> exists2 delta, 0 < delta &
     forall P, anchored_run F a P0 P -> gap N P0 (P 0%N) < delta ->
     forall n, gap N P0 (P n) < eps) /\
  exists2 delta, 0 < delta &
     forall P, anchored_run F a P0 P -> gap N P0 (P 0%N) < delta ->
     Un_cv (fun n => gap N P0 (P n)) 0 /\ tends_to_zero P0 P.

(** Unstable: there is a neighbourhood that every run with a start in [K] other
    than [P0] leaves, and such runs start as near to [P0] as one likes. *)
Definition repels N K F (a : R) P0 : Prop :=
  exists2 eps, 0 < eps &
    (forall P, anchored_run F a P0 P -> ~ P 0%N =1 P0 -> K (fun i => P 0%N i - P0 i) ->
     exists n, eps <= gap N P0 (P n)) /\
    forall delta, 0 < delta -> exists2 P, anchored_run F a P0 P &
      gap N P0 (P 0%N) < delta /\ exists n, eps <= gap N P0 (P n).

End Definitions.

(** C31i. Let F map distributions to distributions, P0 have full support,
    F(P0) = P0 and g > 1, and take any norm. Under order (ii) with Ph = P0:

    - if near P0 the update multiplies the distance from P0 by at most g + o(1),
      then for alpha in (0, 1] with alpha > 1 - 1/g the fixed point P0 is locally
      asymptotically stable, and D(P0||P_n) -> 0 from every start near it;
    - if near P0, in a cone of directions that the update does not leave and that
      holds a direction of the simplex, it multiplies the distance by at least
      g - o(1), then for alpha in (0, 1) with alpha < 1 - 1/g the fixed point P0 is
      unstable: every run that starts in the cone, other than at P0, leaves a fixed
      neighbourhood of P0. *)
Definition C31i_statement : Prop :=
  forall (T : finType) (N : (T -> R) -> R) (F : (T -> R) -> T -> R) (P0 : T -> R) (g : R),
  is_norm N -> (forall p, is_dist p -> is_dist (F p)) -> is_dist P0 -> (forall x, 0 < P0 x) ->
  F P0 =1 P0 -> 1 < g ->
  (gain_at_most N F P0 g -> forall alpha, 0 < alpha <= 1 -> 1 - / g < alpha ->
     attracts N F alpha P0) /\
  (forall K, cone K -> (exists v, [/\ K v, \sum_i v i = 0 & ~ v =1 (fun=> 0)]) ->
     gain_at_least N K F P0 g -> forall alpha, 0 < alpha < 1 - / g ->
     repels N K F alpha P0).

(** C31m. For tempering, P' ~ P^beta with beta > 1, P0 the uniform distribution and
    order (ii) with Ph = P0: for alpha in (0, 1] with alpha > 1 - 1/beta the fixed
    point P0 is locally asymptotically stable, in total variation, and
    D(P0||P_n) -> 0 from every start near it; for alpha in (0, 1) with
    alpha < 1 - 1/beta every run that does not start at P0 leaves a fixed
    neighbourhood of it. *)
Definition total (T : finType) (v : T -> R) : R := \sum_i Rabs (v i).

Definition C31m_statement : Prop :=
  forall (T : finType) (beta : R), (2 <= #|T|)%N -> 1 < beta ->
  (forall alpha, 0 < alpha <= 1 -> 1 - / beta < alpha ->
     attracts (@total T) (@tempering T beta) alpha flat) /\
  (forall alpha, 0 < alpha < 1 - / beta ->
     repels (@total T) (fun=> True) (@tempering T beta) alpha flat).

(** ** Norms and divergences *)

Section Norms.

Variables (T : finType) (N : (T -> R) -> R).
Hypothesis norm : is_norm N.
Implicit Types (p u v : T -> R).

Lemma norm_ge0 v : 0 <= N v.
Proof.
have [tri hom _] := norm; have := tri v (fun i => -1 * v i); rewrite hom Rabs_Ropp Rabs_R1.
have -> : (fun i => v i + -1 * v i) = fun i => 0 * v i.
  by apply: functional_extensionality => i; ring.
by rewrite hom Rabs_R0; lra.
Qed.

Lemma gap_ge0 P0 p : 0 <= gap N P0 p. Proof. exact: norm_ge0. Qed.

Lemma norm_scale c v : 0 <= c -> N (fun i => c * v i) = c * N v.
Proof. by have [_ hom _] := norm; rewrite hom => c0; rewrite Rabs_pos_eq. Qed.

Lemma norm_gt0 v : ~ v =1 (fun=> 0) -> 0 < N v.
Proof.
move=> ne; case: (norm_ge0 v) => // v0; case: ne => i.
have [_ _ [c c0 /(_ v i)]] := norm; rewrite -v0 => le.
by have := Rabs_pos (v i); have := Rle_abs (v i); have := Rle_abs (- v i); rewrite Rabs_Ropp; nra.
Qed.

Lemma gap_gt0 P0 p : ~ p =1 P0 -> 0 < gap N P0 p.
Proof. by move=> ne; apply: norm_gt0 => E; apply: ne => i; have := E i; lra. Qed.

End Norms.

Section FullSupport.

Variables (T : finType) (P0 : T -> R).
Hypotheses (P0_dist : is_dist P0) (P0_gt0 : forall x, 0 < P0 x).

Lemma least_mass : exists2 m, 0 < m & forall x, m <= P0 x.
Proof.
have pos (A : pred T) : 0 < \prod_(x | A x) P0 x.
  by apply: (big_ind (Rlt 0)) => [|a b|x _]; [lra | nra | apply: P0_gt0].
have le1 (A : pred T) : 0 <= \prod_(x | A x) P0 x <= 1.
  apply: (big_ind (fun y => 0 <= y <= 1)) => [|a b|x _]; [lra | nra |].
  by split; [exact/Rlt_le | exact: dist_le1].
exists (\prod_x P0 x) => [|x]; first exact: pos.
rewrite (bigD1 x) //= -[X in _ <= X]Rmult_1_r; apply: Rmult_le_compat_l; first exact/Rlt_le.
exact: (proj2 (le1 (fun y => y != x))).
Qed.

(** What is within [(1 - e^-eps) P0] of [P0] has divergence at most [eps]. *)
Lemma close_kl p eps : is_dist p ->
  (forall x, Rabs (p x - P0 x) <= (1 - exp (- eps)) * P0 x) ->
  holds Le (KL (vec P0) (vec p)) (fin eps).
Proof.
move=> pd near; have low x : exp (- eps) * P0 x <= p x.
  by have := Rabs_def2 _ _ (Rle_lt_trans _ _ _ (near x) (Rlt_plus_1 _)); have := near x;
     have := Rle_abs (- (p x - P0 x)); rewrite Rabs_Ropp; lra.
apply/KL_leP => //; split.
  by move=> x px; have := low x; have := Rmult_lt_0_compat _ _ (exp_pos (- eps)) (P0_gt0 x); lra.
by have := kl_cover P0_dist (exp_pos (- eps)) (fun x _ => low x); rewrite ln_exp; lra.
Qed.

Variable N : (T -> R) -> R.
Hypothesis norm : is_norm N.

Lemma near_converges (P : nat -> T -> R) : (forall n, is_dist (P n)) ->
  Un_cv (fun n => gap N P0 (P n)) 0 -> tends_to_zero P0 P.
Proof.
move=> Pd cv eps eps0; have [_ _ [c c0 coord]] := norm; have [m m0 mP] := least_mass.
have e1 : 0 < 1 - exp (- eps).
  by have := exp_increasing (- eps) 0 ltac:(lra); rewrite exp_0; lra.
have d0 : 0 < c * ((1 - exp (- eps)) * m) by do 2!apply: Rmult_lt_0_compat => //.
have [n0 near] := cv0_elim cv d0; exists n0 => n /near gn.
apply: close_kl => // x; have := coord (fun i => P n i - P0 i) x; rewrite -/(gap N P0 (P n)) => le.
have [lt _] := Rabs_def2 _ _ gn; have mx := mP x.
have : (1 - exp (- eps)) * m <= (1 - exp (- eps)) * P0 x by apply: Rmult_le_compat_l; lra.
suff : Rabs (P n x - P0 x) < (1 - exp (- eps)) * m by lra.
by apply: (Rmult_lt_reg_l c) => //; lra.
Qed.

End FullSupport.

(** ** The anchored loop *)

Section Runs.

Variables (T : finType) (N : (T -> R) -> R) (F : (T -> R) -> T -> R) (P0 : T -> R) (g a : R).
Hypotheses (norm : is_norm N) (F_dist : forall p, is_dist p -> is_dist (F p)).
Hypotheses (P0_dist : is_dist P0) (P0_gt0 : forall x, 0 < P0 x) (g_gt1 : 1 < g).
Hypothesis a01 : 0 < a <= 1.
Implicit Types (n : nat) (P : nat -> T -> R).

Lemma noiseless_dist : update_dist (noiseless F).
Proof.
move=> p pd; split; first by exists (F p).
by move=> q /functional_extensionality ->; apply: F_dist.
Qed.

Lemma anchored_dist_run P n : anchored_run F a P0 P -> is_dist (P n).
Proof. by move=> run; apply: (run_dist n noiseless_dist a01 P0_dist run). Qed.

Lemma stepE P n : anchored_run F a P0 P -> P n.+1 = blend a (F (P n)) P0.
Proof.
case=> _ /(_ n)[r rE PE]; apply: functional_extensionality => i.
by rewrite PE /blend rE.
Qed.

Lemma step_direction P n : anchored_run F a P0 P ->
  (fun i => P n.+1 i - P0 i) = fun i => (1 - a) * (F (P n) i - P0 i).
Proof.
by move=> run; apply: functional_extensionality => i; rewrite (stepE n run) /blend; ring.
Qed.

(** One step multiplies the gap of the update by [1 - a]. *)
Lemma gap_step P n : anchored_run F a P0 P ->
  gap N P0 (P n.+1) = (1 - a) * gap N P0 (F (P n)).
Proof. by move=> run; rewrite /gap (step_direction n run) norm_scale //; lra. Qed.

(** ** Above the threshold *)

Section Above.

Hypotheses (above : 1 - / g < a) (gain : gain_at_most N F P0 g).

(** Between [(1 - a) g] and 1. *)
Let rate : R := (1 + (1 - a) * g) / 2.

Lemma slow : (1 - a) * g < 1.
Proof. by have : / g * g = 1 by [field; lra]; nra. Qed.

Lemma rate01 : 0 <= rate < 1.
Proof. by have := slow; rewrite /rate; nra. Qed.

Lemma shrinks : exists2 delta, 0 < delta & forall P, anchored_run F a P0 P ->
  gap N P0 (P 0%N) < delta -> forall n, gap N P0 (P n) <= rate ^ n * gap N P0 (P 0%N).
Proof.
have e0 : 0 < 1 - rate by have := rate01; lra.
have [delta d0 near] := gain e0; exists delta => // P run start; have r01 := rate01.
have small n : 0 <= rate ^ n <= 1.
  by split; [apply: pow_le; lra | rewrite -(pow1 n); apply: pow_incr; lra].
elim=> [|n IH]; first by rewrite /=; lra.
have G0 := gap_ge0 norm P0 (P 0%N); have Gn := gap_ge0 norm P0 (P n).
have lt : gap N P0 (P n) < delta by have := small n; nra.
rewrite gap_step // -tech_pow_Rmult; have := near _ (anchored_dist_run n run) lt.
move/(Rmult_le_compat_l (1 - a) _ _ ltac:(lra)) => le.
have : (1 - a) * ((g + (1 - rate)) * gap N P0 (P n)) <= rate * gap N P0 (P n).
  rewrite -Rmult_assoc; apply: Rmult_le_compat_r => //.
  have : 0 <= a * (1 - (1 - a) * g) by have := slow; nra.
  by rewrite /rate; lra.
by have := Rmult_le_compat_l rate _ _ (proj1 r01) IH; lra.
Qed.

Theorem stable_above : attracts N F a P0.
Proof.
have [delta d0 geo] := shrinks; have r01 := rate01.
have small n : 0 <= rate ^ n <= 1.
  by split; [apply: pow_le; lra | rewrite -(pow1 n); apply: pow_incr; lra].
split=> [eps eps0|]; last first.
  exists delta => // P run start.
  suff cv : Un_cv (fun n => gap N P0 (P n)) 0.
    by split=> //; apply: near_converges cv => // n; apply: anchored_dist_run run.
  apply: (@cv0_squeeze _ (fun n => rate ^ n) delta) => // [n|]; last exact: geometric_cv.
  split; first exact: gap_ge0.
  by have := geo P run start n; have := small n; nra.
exists (Rmin eps delta); first exact: Rmin_glb_lt.
move=> P run start n; have [le1 le2] := (Rmin_l eps delta, Rmin_r eps delta).
have := geo P run ltac:(lra) n; have := small n; have := gap_ge0 norm P0 (P 0%N); nra.
Qed.

End Above.

(** ** Below the threshold *)

Section Below.

Variable K : (T -> R) -> Prop.
Hypotheses (K_cone : cone K) (gain : gain_at_least N K F P0 g) (below : a < 1 - / g).

Let rate : R := (1 + (1 - a) * g) / 2.

Lemma fast : 1 < (1 - a) * g.
Proof. by have : / g * g = 1 by [field; lra]; nra. Qed.

Lemma a_lt1 : a < 1.
Proof. by have := Rinv_0_lt_compat g ltac:(lra); lra. Qed.

Lemma rate_gt1 : 1 < rate. Proof. by have := fast; rewrite /rate; lra. Qed.

Lemma leaves_below : exists2 eps, 0 < eps & forall P, anchored_run F a P0 P ->
  ~ P 0%N =1 P0 -> K (fun i => P 0%N i - P0 i) -> exists n, eps <= gap N P0 (P n).
Proof.
have r1 := rate_gt1; have a1 := a_lt1.
have [delta d0 near] := gain (ltac:(lra) : 0 < rate - 1); exists delta => // P run ne K0.
apply: NNPP => stays; have lt n : gap N P0 (P n) < delta.
  by apply: Rnot_le_lt => le; apply: stays; exists n.
have grows n : K (fun i => P n i - P0 i) /\ rate ^ n * gap N P0 (P 0%N) <= gap N P0 (P n).
  elim: n => [|n [Kn IH]]; first by rewrite /=; split=> //; lra.
  have [KF le] := near _ (anchored_dist_run n run) (lt n) Kn.
  rewrite step_direction // gap_step // -tech_pow_Rmult; split; first by apply: K_cone => //; lra.
  have Gn := gap_ge0 norm P0 (P n).
  have : rate * gap N P0 (P n) <= (1 - a) * ((g - (rate - 1)) * gap N P0 (P n)).
    rewrite -Rmult_assoc; apply: Rmult_le_compat_r => //.
    have : 0 <= a * ((1 - a) * g - 1) by have := fast; nra.
    by rewrite /rate; lra.
  have := Rmult_le_compat_l (1 - a) _ _ ltac:(lra) le.
  by have := Rmult_le_compat_l rate _ _ ltac:(lra) IH; lra.
have G0 := gap_gt0 norm ne.
have [n big] := Pow_x_infinity rate (ltac:(rewrite Rabs_pos_eq; lra) : Rabs rate > 1)
  (delta / gap N P0 (P 0%N)).
have := big n (Nat.le_refl n); rewrite Rabs_pos_eq; last by apply: pow_le; lra.
move=> /Rge_le /(Rmult_le_compat_r _ _ _ (Rlt_le _ _ G0)).
have -> : delta / gap N P0 (P 0%N) * gap N P0 (P 0%N) = delta by field; lra.
by have := grows n; have := lt n; lra.
Qed.

(** The run from [p]. *)
Definition run_from (p : T -> R) : nat -> T -> R := fun n => iter n (fun q => blend a (F q) P0) p.

Lemma run_fromP p : is_dist p -> anchored_run F a P0 (run_from p).
Proof. by move=> pd; split=> // n; exists (F (run_from p n)). Qed.

Lemma starts v delta : \sum_i v i = 0 -> ~ v =1 (fun=> 0) -> 0 < delta ->
  exists2 t, 0 < t & is_dist (fun i => P0 i + t * v i) /\ t * N v < delta.
Proof.
move=> sum0 ne d0; have [m m0 mP] := least_mass P0_dist P0_gt0.
have [_ _ [c c0 coord]] := norm; have v0 := norm_gt0 norm ne.
pose t := Rmin (delta / 2) (c * m) / N v.
have tv : t * N v = Rmin (delta / 2) (c * m) by rewrite /t; field; lra.
have M0 : 0 < Rmin (delta / 2) (c * m).
  by apply: Rmin_glb_lt; [lra | apply: Rmult_lt_0_compat].
have t0 : 0 < t by apply: Rdiv_lt_0_compat.
have [l1 l2] := (Rmin_l (delta / 2) (c * m), Rmin_r (delta / 2) (c * m)).
exists t => //; split; last lra; split=> [i|]; last first.
  by rewrite sumR_add sumR_mull sum0 (dist_sum P0_dist); ring.
have := coord v i; have := mP i; have := Rle_abs (- v i); rewrite Rabs_Ropp => va mi cv.
have : c * (t * Rabs (v i)) <= c * m.
  by have := Rmult_le_compat_l t _ _ (Rlt_le _ _ t0) cv; lra.
by move/(Rmult_le_reg_l _ _ _ c0); nra.
Qed.

Theorem unstable_below : (exists v, [/\ K v, \sum_i v i = 0 & ~ v =1 (fun=> 0)]) ->
  repels N K F a P0.
Proof.
case=> v [Kv sum0 ne]; have [eps eps0 leaves] := leaves_below; exists eps => //; split=> //.
move=> delta d0; have [t t0 [pd small]] := starts sum0 ne d0.
have dir : (fun i => P0 i + t * v i - P0 i) = fun i => t * v i.
  by apply: functional_extensionality => i; ring.
have run := run_fromP pd; exists (run_from (fun i => P0 i + t * v i)) => //; split.
  by rewrite /gap /= dir norm_scale //; lra.
apply: leaves => //=; last by rewrite dir; apply: K_cone.
by move=> E; apply: ne => i; have := E i; nra.
Qed.

End Below.

End Runs.
