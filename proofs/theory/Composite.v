(** * The four equations as one argument

    Hand-stated readings of C32: conjunctions of readings of other claims. Those
    that are stated by hand are named; those that are printed from the language of
    the dossiers are restated here, letter by letter, and the dossier of C32 has
    Coq compare each with the printed one. Readings about the Gaussian loop are
    not among them.

    Definitions
    - [C01a], [C14c], [C14p], [C22a], [C22c], [C26a], [C26b], [C30a], [C31a]
                             the printed readings; [C22a] is C29a as well, and
                             [C22c] is C29b
    - [loop_equation], [signatures], [correction], [stability]
                             what the argument asks of each equation: all as-stated
                             readings of its claims
    - [C32a_statement], ..., [C32d_statement] *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language.
From CollapseAudit.theory Require Letters Paths Orbits Loops Signatures Orders.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

(** ** Readings that the language states *)

(** C01a. F(P) + eps is a distribution whenever F(P) is one, eps = c Q - d R: no
    letter becomes negative. *)
Definition C01a : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P Q R' : T -> R), is_dist P -> is_dist Q -> is_dist R' ->
  forall (c d : R),
  holds Le (fin 0) (fin c) ->
  holds Lt (fin c) pinf ->
  holds Le (fin 0) (fin d) ->
  holds Lt (fin d) pinf ->
  vunbroken Ge (vec P + const (fin c) * vec Q - const (fin d) * vec R')%vec (const (fin 0)).

(** C14c. Step by step under resampling, from P to Q, variance does not rise where
    entropy falls. *)
Definition C14c : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Q P : T -> R), is_dist Q -> is_dist P ->
  holds Lt (entropy (vec Q)) (entropy (vec P)) ->
  holds Lt (KL (vec Q) (vec P)) pinf ->
  unbroken Le (var (vec Q) indices) (var (vec P) indices).

(** C14p. Step by step under resampling, from P to Q, whenever the divergence from
    P0 rises the entropy falls. *)
Definition C14p : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (Q P P0 : T -> R), is_dist Q -> is_dist P -> is_dist P0 ->
  holds Gt (KL (vec P0) (vec Q)) (KL (vec P0) (vec P)) ->
  holds Lt (KL (vec Q) (vec P)) pinf ->
  holds Lt (KL (vec P) (vec P0)) pinf ->
  unbroken Lt (entropy (vec Q)) (entropy (vec P)).

(** C22a, C29a. Order (i), Ph = P0: D(P0||(1 - alpha) Pn + alpha P0) <= D(P0||Pn). *)
Definition C22a : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pn : T -> R), is_dist P0 -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pn) (vec P0))) (KL (vec P0) (vec Pn)).

(** C22c, C29b. Order (ii), Ph = P0: D(P0||(1 - alpha) Pt + alpha P0) <= D(P0||Pn),
    where Pt is what an arbitrary update makes of Pn. *)
Definition C22c : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Pn : T -> R), is_dist P0 -> is_dist Pt -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le (KL (vec P0) (mix (fin alpha) (vec Pt) (vec P0))) (KL (vec P0) (vec Pn)).

(** C26a. D(P0||(1 - alpha) Pt + alpha Ph) <= (1 - alpha) D(P0||Pt) for all P0, Pt,
    Ph and all alpha in (0, 1]. *)
Definition C26a : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)).

(** C26b. The same where Ph = P0. *)
Definition C26b : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  vholds Eq (vec Ph) (vec P0) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec Pt)).

(** C30a, with the divergence itself in the place of the unspecified terms:
    D(P0||Pn) <= (1 - alpha) D(P0||P0) + D(P0||Pn). *)
Definition C30a : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pn : T -> R), is_dist P0 -> is_dist Pn ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (vec Pn))
    ((fin 1 - fin alpha) * KL (vec P0) (vec P0) + KL (vec P0) (vec Pn)).

(** C31a. Order (ii), exact mixing:
    D(P0||(1 - alpha) Pt + alpha Ph) <= - ln alpha + D(P0||Ph). *)
Definition C31a : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 Pt Ph : T -> R), is_dist P0 -> is_dist Pt -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec Pt) (vec Ph)))
    (- elog (fin alpha) + KL (vec P0) (vec Ph)).

(** ** The argument *)

(** The collapse loop is well defined (C01) and forces collapse (C02). *)
Definition loop_equation : Prop := C01a /\ Letters.C02a_statement.

(** Entropy falls (C07) to zero (C08). *)
Definition entropy_signature : Prop :=
  [/\ Paths.C07a_statement, Paths.C07c_statement & Orbits.C07d_statement] /\
  [/\ Loops.C08a_statement, Orbits.C08b_statement & Orbits.C08c_statement].

(** Variance falls (C09) to zero (C10), and the mean degrades (C11). *)
Definition variance_signature : Prop :=
  [/\ Paths.C09a_statement, Orbits.C09c_statement, Signatures.C10a_statement,
      Signatures.C11a_statement & Signatures.C11b_statement].

(** The divergence from P0 rises (C12) without bound (C13). *)
Definition divergence_signature : Prop :=
  [/\ Paths.C12a_statement, Signatures.C13a_statement & Orbits.C13b_statement].

(** The three signatures, which are one and the same failure (C14). *)
Definition signatures : Prop :=
  [/\ entropy_signature, variance_signature, divergence_signature &
      [/\ Signatures.C14a_statement, C14c & C14p]].

(** The anchored step halts the divergence (C22), for every alpha > 0 (C31). *)
Definition correction : Prop :=
  [/\ C22a, Orders.C22b_statement, C22c & Orders.C22d_statement] /\
  [/\ C31a, Orders.C31b_statement, Loops.C31c_statement, Orders.C31e_statement &
      Orders.C31f_statement].

(** It contracts the divergence (C26), generation after generation (C29), so that it
    converges (C30). C29a and C29b are the formulas of C22a and C22c. *)
Definition stability : Prop :=
  [/\ C26a, C22a, C22c, Orders.C29c_statement & C30a].

(** C32a. Every one of the four equations holds in the sense in which the argument
    uses it: the collapse loop is well defined and forces collapse (C01, C02), the
    three signatures hold (C07 to C14), and the anchored step halts the divergence,
    contracts it and converges for every alpha > 0 (C22, C26, C29 to C31); each of
    these claims in all its as-stated readings on finite alphabets. *)
Definition C32a_statement : Prop := [/\ loop_equation, signatures, correction & stability].

(** C32b. Each of these claims holds in one at least of its as-stated readings on
    finite alphabets. (C09 is left out, which asks less: its readings on finite
    alphabets fail, and one more is about the Gaussian loop.) *)
Definition C32b_statement : Prop :=
  (C01a /\ Letters.C02a_statement) /\
  [/\ [\/ Paths.C07a_statement, Paths.C07c_statement | Orbits.C07d_statement],
      [\/ Loops.C08a_statement, Orbits.C08b_statement | Orbits.C08c_statement],
      Signatures.C10a_statement,
      Signatures.C11a_statement \/ Signatures.C11b_statement &
      [/\ Paths.C12a_statement, Signatures.C13a_statement \/ Orbits.C13b_statement &
          [\/ Signatures.C14a_statement, C14c | C14p]]] /\
  [/\ [\/ C22a, Orders.C22b_statement, C22c | Orders.C22d_statement], C26a,
      [\/ C22a, C22c | Orders.C29c_statement], C30a &
      C31a \/ [\/ Orders.C31b_statement, Loops.C31c_statement, Orders.C31e_statement |
                  Orders.C31f_statement]].

(** C32c. For the resampling loop on a finite alphabet, and for the current model
    itself mixed with exact human data (order (i), Ph = P0):

    - without human data entropy tends to 0 (C02b, C08a), variance tends to 0 (C10a)
      and D(P0||P_n) tends to infinity (C02c, C13a), almost surely and together
      (C14a); in expectation entropy and variance do not rise, and the squared error
      of the mean and D(P0||P_n) do not fall, from step to step (C07b, C09b, C11b,
      C12b);
    - with them every alpha > 0 contracts the divergence by 1 - alpha (C26b), so that
      it never rises (C22a, C29a), obeys D(P0||P_n) <= (1 - alpha)^n D(P0||P_init)
      (C30b) and tends to 0 (C31b); and it is at most - ln alpha + D(P0||Ph) whatever
      the model and the human data are (C31a). *)
Definition C32c_statement : Prop :=
  [/\ Letters.C02b_statement /\ Letters.C02c_statement,
      [/\ Loops.C08a_statement, Signatures.C10a_statement, Signatures.C13a_statement &
          Signatures.C14a_statement],
      [/\ Loops.C07b_statement, Signatures.C09b_statement, Signatures.C11b_statement &
          Signatures.C12b_statement] &
      [/\ C26b, C22a, Orders.C30b_statement, Orders.C31b_statement & C31a]].

(** C32d. For models that are fitted to N draws: without human data entropy tends to
    0 and D(P0||P_n) to infinity, almost surely (C02b, C02c). With any share
    alpha > 0 of human data that are not all one letter, mixed in before the draws
    (order (iii)), no collapsed state is absorbing (C31d); E \sum P_n^2 tends to an
    explicit value from every start (C31j), and the share of the diversity of Ph that
    is kept is set by alpha N (C31k). *)
Definition C32d_statement : Prop :=
  [/\ Letters.C02b_statement, Letters.C02c_statement, Loops.C31d_statement,
      Loops.C31j_statement & Loops.C31k_statement].
