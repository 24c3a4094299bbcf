(** * Random vectors on an arbitrary probability space

    The space is given by its integrable variables [L] and their expectation
    [Ex]: those of any probability measure satisfy [expectation L Ex] (constants,
    linearity, absolute values, positivity, monotone convergence), and nothing
    else about the measure is used.

    Definitions
    - [expectation L Ex]    as above
    - [null L Ex g]         [g >= 0], [E g = 0]
    - [almost_surely L Ex A]  [A] holds where some null variable is below 1; this
                            says that [A] holds off a set of measure 0: its
                            indicator is null, and a null variable is 1 or more
                            on a set of measure 0 only
    - [C01d_statement]

    Main results
    - [null_of_support]     [u >= 0] that is 0 off a null set has [E u = 0]
    - [null_indicator]      [E |f| = 0] makes [f = 0] almost surely
    - [finite_expectation]  the expectations of [theory/Expectation.v] are
                            examples *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Limits Expectation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.

Variable Omega : Type.
Variables (L : (Omega -> R) -> Prop) (Ex : (Omega -> R) -> R).
Implicit Types (f g : Omega -> R).

Record expectation : Prop := Expectation {
  L_one : L (fun=> 1) /\ Ex (fun=> 1) = 1;
  L_lin : forall a b f g, L f -> L g ->
    L (fun w => a * f w + b * g w) /\ Ex (fun w => a * f w + b * g w) = a * Ex f + b * Ex g;
  L_abs : forall f, L f -> L (fun w => Rabs (f w));
  Ex_ge0 : forall f, L f -> (forall w, 0 <= f w) -> 0 <= Ex f;
  monotone_convergence : forall (u : nat -> Omega -> R) f B, (forall n, L (u n)) ->
    (forall n w, u n w <= u n.+1 w) -> (forall w, Un_cv (fun n => u n w) (f w)) ->
    (forall n, Ex (u n) <= B) -> L f /\ Un_cv (fun n => Ex (u n)) (Ex f) }.

Definition null g : Prop := [/\ L g, forall w, 0 <= g w & Ex g = 0].

Definition almost_surely (A : Omega -> Prop) : Prop :=
  exists2 g, null g & forall w, ~ A w -> 1 <= g w.

End Definitions.

(** C01d. If F(P) puts all its mass on one letter and the noise is a random
    vector with mean zero such that F(P) + noise is almost surely a
    distribution, then the noise is almost surely zero. *)
Definition C01d_statement : Prop :=
  forall (Omega : Type) (L : (Omega -> R) -> Prop) (Ex : (Omega -> R) -> R),
  expectation L Ex ->
  forall (T : finType) (x : T) (noise : Omega -> T -> R),
  (forall y, L (fun w => noise w y) /\ Ex (fun w => noise w y) = 0) ->
  almost_surely L Ex (fun w => is_dist (fun y => vertex x y + noise w y)) ->
  almost_surely L Ex (fun w => forall y, noise w y = 0).

Section Null.

Variable Omega : Type.
Variables (L : (Omega -> R) -> Prop) (Ex : (Omega -> R) -> R).
Hypothesis ex : expectation L Ex.
Implicit Types (f g u v : Omega -> R).

Lemma L_min f g : L f -> L g -> L (fun w => Rmin (f w) (g w)).
Proof.
move=> Lf Lg; have [Ls _] := L_lin ex (/ 2) (/ 2) Lf Lg.
have [/(L_abs ex) Ld _] := L_lin ex 1 (-1) Lf Lg.
have [Lm _] := L_lin ex 1 (- / 2) Ls Ld.
suff -> : (fun w => Rmin (f w) (g w)) =
  fun w => 1 * (/ 2 * f w + / 2 * g w) + - / 2 * Rabs (1 * f w + -1 * g w) by [].
apply: functional_extensionality => w.
rewrite /Rmin /Rabs; case: Rle_dec => H; case: Rcase_abs => H'; lra.
Qed.

Lemma L_scale a f : L f -> L (fun w => a * f w) /\ Ex (fun w => a * f w) = a * Ex f.
Proof.
move=> Lf; have := L_lin ex a 0 Lf Lf.
have -> : (fun w => a * f w + 0 * f w) = (fun w => a * f w).
  by apply: functional_extensionality => w; ring.
by rewrite Rmult_0_l Rplus_0_r.
Qed.

Lemma Ex_le f g : L f -> L g -> (forall w, f w <= g w) -> Ex f <= Ex g.
Proof.
move=> Lf Lg fg; have [Ld dE] := L_lin ex 1 (-1) Lg Lf.
have : 0 <= Ex (fun w => 1 * g w + -1 * f w) by apply: (Ex_ge0 ex) => // w; have := fg w; lra.
by rewrite dE; lra.
Qed.

(** The limit of an increasing sequence below multiples of a null variable. *)
Lemma null_limit g (u : nat -> Omega -> R) f : null L Ex g -> (forall n, L (u n)) ->
  (forall n w, 0 <= u n w <= INR n * g w) -> (forall n w, u n w <= u n.+1 w) ->
  (forall w, exists m, forall n, (m <= n)%N -> u n w = f w) -> L f /\ Ex f = 0.
Proof.
move=> [Lg g0 Eg] Lu ug up stops; have Eu n : Ex (u n) = 0.
  have [Lng Eng] := L_scale (INR n) Lg.
  apply: Rle_antisym; last by apply: (Ex_ge0 ex) => // w; case: (ug n w).
  by rewrite -(Rmult_0_r (INR n)) -Eg -Eng; apply: Ex_le => // w; case: (ug n w).
have cv w : Un_cv (fun n => u n w) (f w).
  move=> e e0; have [m st] := stops w; exists m => n /leP /st ->.
  by rewrite /R_dist Rminus_eq_0 Rabs_R0.
have [Lf lim] := monotone_convergence ex Lu up cv (fun n => Req_le _ _ (Eu n)).
split=> //; apply: (UL_sequence _ _ _ lim) => e e0; exists 0%N => n _.
by rewrite Eu /R_dist Rminus_eq_0 Rabs_R0.
Qed.

Lemma INR_above y : exists m, forall n, (m <= n)%N -> y <= INR n.
Proof.
have a0 := Rabs_pos y; have ya := Rle_abs y.
have [m [my /ltP m0]] := archimed_cor1 (/ (1 + Rabs y)) ltac:(apply: Rinv_0_lt_compat; lra).
exists m => n /leP /le_INR mn; have M0 : 0 < INR m by apply/lt_0_INR/ltP.
suff : 1 + Rabs y < INR m by lra.
by apply: Rnot_le_lt => le; have := Rinv_le_contravar _ _ M0 le; lra.
Qed.

(** [min (n v) u], increasing to [u] where [v > 0]. *)
Lemma null_min g u : null L Ex g -> L u -> (forall w, 0 <= u w) ->
  L (fun w => if Req_EM_T (g w) 0 then 0 else u w) /\
  Ex (fun w => if Req_EM_T (g w) 0 then 0 else u w) = 0.
Proof.
move=> gn Lu u0; have [Lg g0 Eg] := gn.
apply: (null_limit (u := fun n w => Rmin (INR n * g w) (u w)) gn).
- by move=> n; apply: L_min => //; case: (L_scale (INR n) Lg).
- move=> n w; split; last exact: Rmin_l.
  by apply: Rmin_glb => //; apply: Rmult_le_pos => //; apply: pos_INR.
- move=> n w; rewrite S_INR; apply: Rle_min_compat_r; have := g0 w; nra.
move=> w; case: Req_EM_T => gw /=.
  by exists 0%N => n _; rewrite gw Rmult_0_r Rmin_left.
have gp : 0 < g w by have := g0 w; lra.
have [m big] := INR_above (u w / g w); exists m => n /big le.
rewrite Rmin_right //; have := Rmult_le_compat_r _ _ _ (Rlt_le _ _ gp) le.
by have -> : u w / g w * g w = u w by field; lra.
Qed.

Lemma null_of_support g u : null L Ex g -> L u -> (forall w, 0 <= u w) ->
  (forall w, u w <> 0 -> 1 <= g w) -> Ex u = 0.
Proof.
move=> gn Lu u0 ug; have [_ <-] := null_min gn Lu u0.
congr Ex; apply: functional_extensionality => w; case: Req_EM_T => // gw.
by case: (Req_EM_T (u w) 0) => // /ug; lra.
Qed.

Lemma null_indicator g : null L Ex g -> almost_surely L Ex (fun w => g w = 0).
Proof.
move=> gn; have [L1 _] := L_one ex.
have [Lh Eh] := null_min gn L1 (fun=> Rle_0_1).
exists (fun w => if Req_EM_T (g w) 0 then 0 else 1); last by move=> w; case: Req_EM_T => //= _ _; lra.
by split=> // w; case: Req_EM_T => _ /=; lra.
Qed.

(** Mean 0 and one sign almost surely. *)
Lemma abs_null g f : null L Ex g -> L f -> Ex f = 0 -> (forall w, f w < 0 -> 1 <= g w) ->
  null L Ex (fun w => Rabs (f w)).
Proof.
move=> gn Lf Ef fg; have La := L_abs ex Lf.
have [Lm Em] := L_lin ex 1 (-1) La Lf.
have m0 : Ex (fun w => 1 * Rabs (f w) + -1 * f w) = 0.
  apply: (null_of_support gn Lm) => w; rewrite /Rabs; case: Rcase_abs; try lra.
  by move=> neg _; apply: fg.
by split=> // [w|]; [apply: Rabs_pos | lra].
Qed.

Lemma null_sum (I : finType) (F : I -> Omega -> R) : (forall i, null L Ex (F i)) ->
  null L Ex (fun w => \sum_i F i w).
Proof.
move=> Fn; elim: index_enum => [|i r [Ls s0 Es]].
  have [L1 _] := L_one ex; have [L0 E0] := L_scale 0 L1.
  have -> : (fun w => \sum_(i <- [::]) F i w) = (fun w : Omega => 0 * 1).
    by apply: functional_extensionality => w; rewrite big_nil; ring.
  by split=> // [w|]; rewrite ?E0; lra.
have [Li i0 Ei] := Fn i; have [La Ea] := L_lin ex 1 1 Li Ls.
have -> : (fun w => \sum_(j <- i :: r) F j w) = (fun w => 1 * F i w + 1 * \sum_(j <- r) F j w).
  by apply: functional_extensionality => w; rewrite big_cons; ring.
by split=> // [w|]; [have := i0 w; have := s0 w; lra | rewrite Ea Ei Es; lra].
Qed.

End Null.

(** ** Finite spaces *)

Lemma sum_cv (I : finType) (r : seq I) (u : nat -> I -> R) (f : I -> R) :
  (forall i, Un_cv (fun n => u n i) (f i)) ->
  Un_cv (fun n => \sum_(i <- r) u n i) (\sum_(i <- r) f i).
Proof.
move=> cv; elim: r => [|i r IH].
  by move=> e e0; exists 0%N => n _; rewrite !big_nil /R_dist Rminus_eq_0 Rabs_R0.
move=> e e0; have [m close] := CV_plus _ _ _ _ (cv i) IH e e0.
by exists m => n /close; rewrite !big_cons.
Qed.

Theorem finite_expectation (Omega : finType) (mu : Omega -> R) : is_dist mu ->
  expectation (fun=> True) (E mu).
Proof.
move=> md; split=> [|a b f g _ _|//|f _ f0|u f B _ _ cv _]; try split=> //.
- exact: E_const.
- by rewrite E_add !E_scale.
- exact: E_ge0.
by apply: sum_cv => w; apply: CV_mult (cv w); move=> e e0; exists 0%N => n _;
  rewrite /R_dist Rminus_eq_0 Rabs_R0.
Qed.
